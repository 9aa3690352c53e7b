package org.sambung.local.kubernetes;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What must be true of everything that is applied to a cluster, base and overlays alike. */
final class ManifestRules {

    /** @param violations names the objects that break the rule */
    record Rule(String name, Function<Manifests, Stream<String>> violations) {}

    static final List<Rule> ALL = List.of(
            // The restricted pod security standard, and a root file system that cannot be written.
            eachContainer("ContainerRunsAsNonRoot", ContainerRules::runsAsNonRoot),
            eachContainer("SeccompProfileIsRuntimeDefault", ContainerRules::seccompIsRuntimeDefault),
            eachContainer("ContainerHasNoCapability", ContainerRules::hasNoCapability),
            eachContainer("ContainerNeverGainsPrivileges", ContainerRules::neverGainsPrivileges),
            eachContainer("OnlyTmpIsWritable", ContainerRules::onlyTmpIsWritable),
            eachPod("PodIsApartFromItsNode", ManifestRules::isApartFromItsNode),
            new Rule("PodHasNoApiToken", ManifestRules::withApiToken),
            new Rule("NamespaceEnforcesRestricted", ManifestRules::outsideARestrictedNamespace),
            // A pod that starts, stays and ends well.
            eachContainer("DeploymentHasThreeProbes", ContainerRules::hasThreeProbes),
            eachContainer("MemoryIsBounded", ContainerRules::memoryIsBounded),
            eachContainer("HeapLeavesHalfOfTheMemory", ContainerRules::heapLeavesHalfOfTheMemory),
            eachContainer("ImageTagIsStated", ContainerRules::imageTagIsStated),
            new Rule("ServiceSelectsItsDeployment", ManifestRules::servicesWithoutTheirDeployment),
            new Rule("DeploymentSelectsItsOwnPodsOnly", ManifestRules::deploymentsSelectingOthers),
            new Rule("ConfigurationExists", ManifestRules::withoutItsConfiguration),
            // Who migrates, and who reads which secret.
            new Rule("DeploymentNeverMigrates", ManifestRules::migratingDeployments),
            new Rule("EveryDeploymentHasItsMigration", ManifestRules::deploymentsWithoutMigration),
            eachPod("OnlyTheMigrationReadsTheOwnersPassword", ManifestRules::leavesTheOwnersPasswordToTheMigration),
            eachPod("MigrationReadsNoOtherSecret", ManifestRules::migrationReadsNoOtherSecret),
            eachPod("PodReadsTheSecretsOfItsServiceOnly", ManifestRules::readsItsOwnSecretsOnly),
            new Rule("SecretIsNeverWrittenOut", ManifestRules::secretsWrittenOut));

    /** Of the base alone: an overlay may generate Secrets, as the one for development does. */
    static final Rule BASE_HOLDS_NO_SECRET =
            new Rule("BaseHoldsNoSecret", all -> all.all(Secret.class).map(Pod::name));

    private static final String MIGRATE = "QUARKUS_FLYWAY_MIGRATE_AT_START";
    private static final String OWNER = "-database-owner";

    /** Whom a broker's certificate is signed by: public, though Strimzi keeps it in a Secret. */
    private static final String AUTHORITY = "sambung-cluster-ca-cert";

    private static final Pattern SECRET = Pattern.compile("PASSWORD|KEYSET|SECRET|TOKEN|PRIVATE|JAAS");

    private ManifestRules() {}

    /** Each line is the name of a rule and of the object that breaks it. */
    static List<String> violations(Manifests manifests, List<Rule> rules) {
        return rules.stream()
                .flatMap(rule -> rule.violations().apply(manifests).map(object -> rule.name() + ": " + object))
                .toList();
    }

    private static Rule eachContainer(String name, BiPredicate<Pod, Container> rule) {
        return eachPod(name, pod -> pod.containers().allMatch(container -> rule.test(pod, container)));
    }

    private static Rule eachPod(String name, Predicate<Pod> rule) {
        return new Rule(name, all -> all.pods().filter(rule.negate()).map(Pod::name));
    }

    private static boolean isApartFromItsNode(Pod pod) {
        var spec = pod.template().getSpec();
        return !Boolean.TRUE.equals(spec.getHostNetwork())
                && !Boolean.TRUE.equals(spec.getHostPID())
                && !Boolean.TRUE.equals(spec.getHostIPC())
                && spec.getVolumes().stream().allMatch(volume -> volume.getHostPath() == null)
                && pod.containers()
                        .flatMap(container -> container.getPorts().stream())
                        .allMatch(port -> port.getHostPort() == null);
    }

    private static Stream<String> withApiToken(Manifests all) {
        return all.pods()
                .filter(pod -> !Boolean.FALSE.equals(pod.template().getSpec().getAutomountServiceAccountToken())
                        || all.all(ServiceAccount.class)
                                .filter(account -> account.getMetadata()
                                        .getName()
                                        .equals(pod.template().getSpec().getServiceAccountName()))
                                .noneMatch(account -> Boolean.FALSE.equals(account.getAutomountServiceAccountToken())))
                .map(Pod::name);
    }

    private static Stream<String> outsideARestrictedNamespace(Manifests all) {
        var restricted = all.all(Namespace.class)
                .filter(namespace -> "restricted"
                        .equals(namespace.getMetadata().getLabels().get("pod-security.kubernetes.io/enforce")))
                .map(namespace -> namespace.getMetadata().getName())
                .toList();
        return all.objects().stream()
                .filter(object -> !restricted.contains(
                        object instanceof Namespace
                                ? object.getMetadata().getName()
                                : object.getMetadata().getNamespace()))
                .map(Pod::name);
    }

    private static Stream<String> servicesWithoutTheirDeployment(Manifests all) {
        return all.all(Service.class)
                .filter(service -> {
                    var selected = all.pods()
                            .filter(pod -> pod.hasLabels(service.getSpec().getSelector()))
                            .toList();
                    return selected.size() != 1
                            || !selected.get(0)
                                    .name()
                                    .equals("Deployment "
                                            + service.getMetadata().getName())
                            || !selected.get(0).offersEvery(service.getSpec().getPorts());
                })
                .map(Pod::name);
    }

    private static Stream<String> deploymentsSelectingOthers(Manifests all) {
        return all.all(Deployment.class)
                .filter(deployment -> all.pods()
                        .anyMatch(pod ->
                                pod.hasLabels(deployment.getSpec().getSelector().getMatchLabels())
                                        != (pod.owner() == deployment)))
                .map(Pod::name);
    }

    private static Stream<String> withoutItsConfiguration(Manifests all) {
        var present =
                all.all(ConfigMap.class).map(map -> map.getMetadata().getName()).toList();
        return all.pods()
                .filter(pod -> !pod.configMaps().allMatch(present::contains))
                .map(Pod::name);
    }

    private static Stream<String> migratingDeployments(Manifests all) {
        var inConfigMap = all.all(ConfigMap.class).filter(map -> map.getData().containsKey(MIGRATE));
        var inDeployment = all.pods().filter(Predicate.not(Pod::isMigration)).filter(pod -> pod.environment()
                .anyMatch(variable -> variable.getName().equals(MIGRATE)));
        return Stream.concat(inConfigMap.map(Pod::name), inDeployment.map(Pod::name));
    }

    private static Stream<String> deploymentsWithoutMigration(Manifests all) {
        return all.all(Deployment.class)
                .filter(deployment -> all.pods()
                        .filter(Pod::isMigration)
                        .filter(pod -> pod.name()
                                .equals("Job " + deployment.getMetadata().getName() + "-migration"))
                        .filter(pod -> pod.images().equals(new Pod(deployment).images()))
                        .flatMap(Pod::containers)
                        .noneMatch(container ->
                                "true".equals(Pod.literal(container, MIGRATE).orElse(""))
                                        && "true"
                                                .equals(Pod.literal(container, "QUARKUS_INIT_AND_EXIT")
                                                        .orElse(""))
                                        && container.getEnv().stream().anyMatch(ManifestRules::isOwnersPassword)))
                .map(Pod::name);
    }

    private static boolean leavesTheOwnersPasswordToTheMigration(Pod pod) {
        return pod.isMigration()
                || pod.secrets().noneMatch(name -> name.contains(OWNER))
                        && pod.environment().noneMatch(ManifestRules::isOwnersPassword);
    }

    private static boolean migrationReadsNoOtherSecret(Pod pod) {
        return !pod.isMigration() || pod.secrets().allMatch(name -> name.contains(OWNER));
    }

    private static boolean readsItsOwnSecretsOnly(Pod pod) {
        var service = pod.template().getMetadata().getLabels().getOrDefault("app.kubernetes.io/name", "?");
        return pod.secrets()
                .allMatch(name -> name.startsWith(service.replaceFirst("service$", "")) || name.equals(AUTHORITY));
    }

    private static Stream<String> secretsWrittenOut(Manifests all) {
        var inConfigMap = all.all(ConfigMap.class)
                .filter(map -> map.getData().keySet().stream().anyMatch(SECRET.asPredicate()));
        var inPod = all.pods().filter(pod -> pod.environment()
                .filter(variable -> SECRET.asPredicate().test(variable.getName()))
                .anyMatch(variable ->
                        variable.getValue() != null && !variable.getValue().equals("unused")));
        return Stream.concat(inConfigMap.map(Pod::name), inPod.map(Pod::name));
    }

    private static boolean isOwnersPassword(EnvVar variable) {
        return variable.getName().equals("QUARKUS_FLYWAY_PASSWORD");
    }
}
