package org.sambung.local.kubernetes;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPBackendRef;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sambung.local.kubernetes.CustomResources.Cluster;
import org.sambung.local.kubernetes.CustomResources.ExternalSecret;
import org.sambung.local.kubernetes.CustomResources.Role;
import org.sambung.local.kubernetes.CustomResources.ScheduledBackup;
import org.sambung.local.kubernetes.ManifestRules.Rule;

/** What must be true of the overlay for production; its topics and users are {@link BrokerRules}'. */
final class ProductionRules {

    static final List<Rule> ALL = List.of(
            new Rule("NoSecretIsInTheOverlay", all -> all.all(Secret.class).map(Pod::name)),
            new Rule("EverySecretIsSupplied", ProductionRules::unsupplied),
            new Rule("RouteLeadsToItsServiceAndNotToItsOperation", ProductionRules::badRoutes),
            new Rule("PodsLeaveTheDatabaseConnections", ProductionRules::tooManyPods),
            new Rule("DatabaseSurvivesItsPrimary", ProductionRules::losing),
            new Rule("OnlyTheOwnerIsNotBoundByRowSecurity", ProductionRules::unbound),
            new Rule("DatabaseIsBackedUp", ProductionRules::withoutBackup),
            new Rule("BrokerAsksWhoIsThere", ProductionRules::open));

    /** Of a pod: the pool of requests and the relay's, as {@code microprofile-config.properties} of the platform has them. */
    private static final int CONNECTIONS = 16 + 10;

    private static final Set<String> OPEN = Set.of("/v1", "/problems", "/q/openapi", "/q/swagger-ui");

    private ProductionRules() {}

    /** Secrets come from the store, or from Strimzi: a user's and the authority's. */
    private static Stream<String> unsupplied(Manifests all) {
        var supplied = Stream.of(
                        all.all(ExternalSecret.class)
                                .map(secret -> secret.getMetadata().getName()),
                        all.all(KafkaUser.class).map(user -> user.getMetadata().getName()),
                        all.all(Kafka.class).map(kafka -> kafka.getMetadata().getName() + "-cluster-ca-cert"))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
        var ofRoles = all.all(Cluster.class).filter(cluster -> !cluster.getSpec().managed().roles().stream()
                .allMatch(role -> supplied.contains(role.passwordSecret().getName())));
        return Stream.concat(
                all.pods()
                        .filter(pod -> !pod.secrets().allMatch(supplied::contains))
                        .map(Pod::name),
                ofRoles.map(Pod::name));
    }

    private static Stream<String> badRoutes(Manifests all) {
        return all.all(HTTPRoute.class)
                .filter(route -> route.getSpec().getRules().stream()
                        .anyMatch(rule -> rule.getMatches().isEmpty()
                                || !rule.getMatches().stream()
                                        .allMatch(match -> match.getPath() != null
                                                && OPEN.contains(match.getPath().getValue()))
                                || !rule.getBackendRefs().stream().allMatch(backend -> isThere(all, backend, route))))
                .map(Pod::name);
    }

    private static boolean isThere(Manifests all, HTTPBackendRef backend, HTTPRoute route) {
        return backend.getName().equals(route.getMetadata().getName())
                && all.all(Service.class)
                        .filter(service -> service.getMetadata().getName().equals(backend.getName()))
                        .flatMap(service -> service.getSpec().getPorts().stream())
                        .anyMatch(port -> Objects.equals(port.getPort(), backend.getPort()));
    }

    /** While a rollout lasts there is one pod more. */
    private static Stream<String> tooManyPods(Manifests all) {
        return all.all(HorizontalPodAutoscaler.class)
                .filter(scaler -> all.all(Cluster.class)
                        .filter(cluster -> prefix(cluster.getMetadata().getName())
                                .equals(prefix(scaler.getMetadata().getName())))
                        .map(cluster -> Integer.parseInt(
                                cluster.getSpec().postgresql().parameters().getOrDefault("max_connections", "100")))
                        .noneMatch(connections -> (scaler.getSpec().getMaxReplicas() + 1) * CONNECTIONS < connections))
                .map(Pod::name);
    }

    /** A commit is on two instances before it is answered. */
    private static Stream<String> losing(Manifests all) {
        return all.all(Cluster.class)
                .filter(cluster -> cluster.getSpec().instances() < 3
                        || cluster.getSpec().postgresql().synchronous() == null
                        || cluster.getSpec().postgresql().synchronous().number() < 1
                        || !"required"
                                .equals(cluster.getSpec()
                                        .postgresql()
                                        .synchronous()
                                        .dataDurability()))
                .map(Pod::name);
    }

    private static Stream<String> unbound(Manifests all) {
        return all.all(Cluster.class)
                .filter(cluster -> {
                    var database = cluster.getSpec().bootstrap().initdb().database();
                    var roles = cluster.getSpec().managed().roles();
                    return !cluster.getSpec().bootstrap().initdb().owner().equals(database + "_owner")
                            || roles.stream().anyMatch(Role::superuser)
                            || !names(roles.stream())
                                    .equals(Set.of(database + "_owner", database + "_app", database + "_relay"))
                            || !names(roles.stream().filter(Role::bypassrls)).equals(Set.of(database + "_owner"));
                })
                .map(Pod::name);
    }

    private static Set<String> names(Stream<Role> roles) {
        return roles.map(Role::name).collect(Collectors.toSet());
    }

    private static Stream<String> withoutBackup(Manifests all) {
        return all.all(Cluster.class)
                .filter(cluster -> cluster.getSpec().plugins().stream()
                                .noneMatch(plugin -> plugin.isWALArchiver()
                                        && all.objects().stream()
                                                .anyMatch(object ->
                                                        object.getKind().equals("ObjectStore")
                                                                && object.getMetadata()
                                                                        .getName()
                                                                        .equals(plugin.parameters()
                                                                                .get("barmanObjectName"))))
                        || all.all(ScheduledBackup.class).noneMatch(backup -> backup.getSpec()
                                .cluster()
                                .getName()
                                .equals(cluster.getMetadata().getName())))
                .map(Pod::name);
    }

    private static Stream<String> open(Manifests all) {
        var brokers = all.all(Kafka.class)
                .filter(kafka -> kafka.getSpec().getKafka().getAuthorization() == null
                        || kafka.getSpec().getKafka().getListeners().stream()
                                .anyMatch(listener -> !listener.isTls() || listener.getAuth() == null))
                .map(Pod::name);
        var clients = all.pods().filter(pod -> !pod.isMigration()).filter(pod -> !pod.environment()
                .map(EnvVar::getName)
                .collect(Collectors.toSet())
                .containsAll(Set.of("KAFKA_SASL_JAAS_CONFIG", "KAFKA_SSL_TRUSTSTORE_CERTIFICATES")));
        return Stream.concat(brokers, clients.map(Pod::name));
    }

    private static String prefix(String name) {
        return name.substring(0, name.indexOf('-'));
    }
}
