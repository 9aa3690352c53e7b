package org.sambung.local.kubernetes;

import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteRule;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclOperation;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.sambung.local.kubernetes.CustomResources.Cluster;
import org.sambung.local.kubernetes.CustomResources.ClusterSpec;
import org.sambung.local.kubernetes.CustomResources.ExternalSecret;
import org.sambung.local.kubernetes.CustomResources.Managed;
import org.sambung.local.kubernetes.CustomResources.PostgreSql;
import org.sambung.local.kubernetes.CustomResources.Role;
import org.sambung.local.kubernetes.CustomResources.ScheduledBackup;
import org.sambung.local.kubernetes.CustomResources.Synchronous;

class ProductionRulesTest extends RulesTest {

    ProductionRulesTest() {
        super(
                "overlays/production",
                Stream.concat(ProductionRules.ALL.stream(), BrokerRules.ALL.stream())
                        .toList());
    }

    @Override
    Stream<Arguments> brokenCopies() {
        return Stream.of(
                broken("NoSecretIsInTheOverlay", "one", all -> all.objects()
                        .add(new SecretBuilder()
                                .withNewMetadata()
                                .withName("agreements-seal")
                                .endMetadata()
                                .build())),
                broken("EverySecretIsSupplied", "no key", all -> all.objects()
                        .remove(all.one(ExternalSecret.class, "agreements-seal"))),
                broken("EverySecretIsSupplied", "no password of a role", all -> all.objects()
                        .remove(all.one(ExternalSecret.class, "visit-database-owner"))),
                broken(
                        "RouteLeadsToItsServiceAndNotToItsOperation",
                        "metrics",
                        all -> route(all).getMatches().get(0).getPath().setValue("/q/metrics")),
                broken("RouteLeadsToItsServiceAndNotToItsOperation", "everything", all -> route(all)
                        .setMatches(new ArrayList<>())),
                broken(
                        "RouteLeadsToItsServiceAndNotToItsOperation",
                        "another port",
                        all -> route(all).getBackendRefs().get(0).setPort(8080)),
                broken("PodsLeaveTheDatabaseConnections", "many pods", all -> all.one(
                                HorizontalPodAutoscaler.class, "visit-service")
                        .getSpec()
                        .setMaxReplicas(8)),
                cluster(
                        "PodsLeaveTheDatabaseConnections",
                        "few connections",
                        spec -> postgresql(spec, Map.of(), spec.postgresql().synchronous())),
                cluster(
                        "DatabaseSurvivesItsPrimary",
                        "not waiting",
                        spec -> postgresql(spec, spec.postgresql().parameters(), null)),
                cluster(
                        "DatabaseSurvivesItsPrimary",
                        "waiting if it can",
                        spec -> postgresql(
                                spec, spec.postgresql().parameters(), new Synchronous("any", 1, "preferred"))),
                cluster(
                        "OnlyTheOwnerIsNotBoundByRowSecurity",
                        "app neither",
                        spec -> roles(spec, role -> new Role(role.name(), true, true, false, role.passwordSecret()))),
                cluster(
                        "OnlyTheOwnerIsNotBoundByRowSecurity",
                        "owner too",
                        spec -> roles(spec, role -> new Role(role.name(), true, false, false, role.passwordSecret()))),
                cluster(
                        "OnlyTheOwnerIsNotBoundByRowSecurity",
                        "superuser",
                        spec -> roles(
                                spec,
                                role -> new Role(role.name(), true, role.bypassrls(), true, role.passwordSecret()))),
                broken("DatabaseIsBackedUp", "no base", all -> all.objects()
                        .remove(all.one(ScheduledBackup.class, "visit-database"))),
                broken("DatabaseIsBackedUp", "no place", all -> all.objects()
                        .removeIf(object -> object.getKind().equals("ObjectStore"))),
                broken("BrokerAsksWhoIsThere", "no authentication", all -> all.one(Kafka.class, "sambung")
                        .getSpec()
                        .getKafka()
                        .getListeners()
                        .get(0)
                        .setAuth(null)),
                broken("BrokerAsksWhoIsThere", "in clear", all -> all.one(Kafka.class, "sambung")
                        .getSpec()
                        .getKafka()
                        .getListeners()
                        .get(0)
                        .setTls(false)),
                broken("BrokerAsksWhoIsThere", "rights for all", all -> all.one(Kafka.class, "sambung")
                        .getSpec()
                        .getKafka()
                        .setAuthorization(null)),
                broken("TopicsAreTheDocumented", "kept for ever", all -> all.one(KafkaTopic.class, "referrals")
                        .getSpec()
                        .getConfig()
                        .put("retention.ms", -1)),
                broken("TopicsAreTheDocumented", "more partitions", all -> all.one(KafkaTopic.class, "visits")
                        .getSpec()
                        .setPartitions(24)),
                broken("TopicsAreTheDocumented", "missing", all -> all.objects()
                        .remove(all.one(KafkaTopic.class, "visits.visits.dlq"))),
                broken("UserMayDoWhatIsDocumented", "everything", all -> acl(all).setOperations(
                                List.of(AclOperation.ALL))),
                broken("UserMayDoWhatIsDocumented", "nothing of it", all -> acl(all).setOperations(List.of())));
    }

    private static HTTPRouteRule route(Manifests all) {
        return all.one(HTTPRoute.class, "agreements-service")
                .getSpec()
                .getRules()
                .get(0);
    }

    private static AclRule acl(Manifests all) {
        return ((KafkaUserAuthorizationSimple)
                        all.one(KafkaUser.class, "visit-kafka").getSpec().getAuthorization())
                .getAcls()
                .get(0);
    }

    private static Arguments cluster(String rule, String how, UnaryOperator<ClusterSpec> breaking) {
        return broken(rule, how, all -> {
            var cluster = all.one(Cluster.class, "agreements-database");
            cluster.setSpec(breaking.apply(cluster.getSpec()));
        });
    }

    private static ClusterSpec postgresql(ClusterSpec spec, Map<String, String> parameters, Synchronous synchronous) {
        return with(spec, spec.managed(), new PostgreSql(parameters, synchronous));
    }

    private static ClusterSpec roles(ClusterSpec spec, UnaryOperator<Role> breaking) {
        return with(
                spec, new Managed(spec.managed().roles().stream().map(breaking).toList()), spec.postgresql());
    }

    private static ClusterSpec with(ClusterSpec spec, Managed managed, PostgreSql postgresql) {
        return new ClusterSpec(
                spec.instances(),
                spec.imageName(),
                spec.bootstrap(),
                managed,
                postgresql,
                spec.affinity(),
                spec.storage(),
                spec.walStorage(),
                spec.resources(),
                spec.plugins());
    }
}
