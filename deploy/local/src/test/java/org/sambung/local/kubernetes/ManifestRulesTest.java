package org.sambung.local.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

class ManifestRulesTest extends RulesTest {

    ManifestRulesTest() {
        super(
                "base",
                Stream.concat(ManifestRules.ALL.stream(), Stream.of(ManifestRules.BASE_HOLDS_NO_SECRET))
                        .toList());
    }

    @Test
    void the_base_holds_every_service_with_its_migration_and_its_verification() {
        assertThat(copy().pods().map(Pod::name))
                .containsExactlyInAnyOrder(
                        "Deployment agreements-service",
                        "Deployment referral-service",
                        "Deployment visit-service",
                        "Job agreements-service-migration",
                        "Job referral-service-migration",
                        "Job visit-service-migration",
                        "CronJob agreements-service-audit-verification",
                        "CronJob referral-service-audit-verification",
                        "CronJob visit-service-audit-verification");
    }

    @Test
    void the_overlay_for_development_holds_every_secret_that_is_read() {
        var all = Manifests.parse(Kustomize.render("overlays/dev"));
        var held = all.all(Secret.class)
                .flatMap(secret -> secret.getData().keySet().stream()
                        .map(key -> secret.getMetadata().getName() + " " + key))
                .collect(Collectors.toSet());
        var read = all.pods()
                .flatMap(Pod::environment)
                .filter(variable -> variable.getValueFrom() != null)
                .map(variable -> variable.getValueFrom().getSecretKeyRef())
                // Its broker asks nobody for a password.
                .filter(key -> !Boolean.TRUE.equals(key.getOptional()))
                .map(key -> key.getName() + " " + key.getKey())
                .collect(Collectors.toSet());
        assertThat(held).isEqualTo(read);
    }

    @Override
    Stream<Arguments> brokenCopies() {
        return Stream.of(
                pod("ContainerRunsAsNonRoot", "may be root", p -> p.getSecurityContext()
                        .setRunAsNonRoot(null)),
                pod("ContainerRunsAsNonRoot", "user 0", p -> p.getSecurityContext()
                        .setRunAsUser(0L)),
                container("ContainerRunsAsNonRoot", "user 0 of its own", c -> c.getSecurityContext()
                        .setRunAsUser(0L)),
                pod("SeccompProfileIsRuntimeDefault", "unconfined", p -> p.getSecurityContext()
                        .getSeccompProfile()
                        .setType("Unconfined")),
                pod("SeccompProfileIsRuntimeDefault", "none", p -> p.getSecurityContext()
                        .setSeccompProfile(null)),
                container("ContainerHasNoCapability", "keeps the default ones", c -> c.getSecurityContext()
                        .setCapabilities(null)),
                container("ContainerHasNoCapability", "adds one", c -> c.getSecurityContext()
                        .getCapabilities()
                        .setAdd(List.of("NET_RAW"))),
                container("ContainerNeverGainsPrivileges", "not said", c -> c.getSecurityContext()
                        .setAllowPrivilegeEscalation(null)),
                container("ContainerNeverGainsPrivileges", "privileged", c -> c.getSecurityContext()
                        .setPrivileged(true)),
                container("OnlyTmpIsWritable", "writable root", c -> c.getSecurityContext()
                        .setReadOnlyRootFilesystem(false)),
                container("OnlyTmpIsWritable", "no /tmp", c -> c.setVolumeMounts(List.of())),
                container("OnlyTmpIsWritable", "one more", c -> c.getVolumeMounts()
                        .add(new VolumeMountBuilder()
                                .withName("tmp")
                                .withMountPath("/deployments")
                                .build())),
                pod("PodIsApartFromItsNode", "host network", p -> p.setHostNetwork(true)),
                pod("PodIsApartFromItsNode", "host path", p -> p.getVolumes()
                        .add(new VolumeBuilder()
                                .withName("node")
                                .withNewHostPath()
                                .withPath("/")
                                .endHostPath()
                                .build())),
                container("PodIsApartFromItsNode", "host port", c -> c.getPorts()
                        .get(0)
                        .setHostPort(8081)),
                pod("PodHasNoApiToken", "pod does not say so", p -> p.setAutomountServiceAccountToken(null)),
                broken("PodHasNoApiToken", "account does not say so", all -> all.one(
                                ServiceAccount.class, "agreements-service")
                        .setAutomountServiceAccountToken(null)),
                pod("PodHasNoApiToken", "account of the namespace", p -> p.setServiceAccountName(null)),
                broken("NamespaceEnforcesRestricted", "no label", all -> all.one(Namespace.class, "sambung")
                        .getMetadata()
                        .setLabels(Map.of())),
                broken("NamespaceEnforcesRestricted", "elsewhere", all -> deployment(all)
                        .getMetadata()
                        .setNamespace("default")),
                container("DeploymentHasThreeProbes", "no startup", c -> c.setStartupProbe(null)),
                container("DeploymentHasThreeProbes", "no liveness", c -> c.setLivenessProbe(null)),
                container("DeploymentHasThreeProbes", "no readiness", c -> c.setReadinessProbe(null)),
                container("DeploymentHasThreeProbes", "readiness in liveness", c -> c.getLivenessProbe()
                        .getHttpGet()
                        .setPath("/q/health/ready")),
                container("MemoryIsBounded", "no limit", c -> c.getResources().setLimits(Map.of())),
                container("MemoryIsBounded", "no request", c -> c.getResources().setRequests(Map.of())),
                container("HeapLeavesHalfOfTheMemory", "not said", c -> variable(c, "JAVA_TOOL_OPTIONS")
                        .setValue("-XX:+UseSerialGC")),
                container("HeapLeavesHalfOfTheMemory", "small limit", c -> c.getResources()
                        .setLimits(Map.of("memory", new Quantity("256Mi")))),
                broken("ImageTagIsStated", "none", all -> images(all, "registry:5000/sambung/agreements-service")),
                broken("ImageTagIsStated", "latest", all -> images(all, "sambung/agreements-service:latest")),
                broken("ServiceSelectsItsDeployment", "another's label", all -> service(all)
                        .getSpec()
                        .setSelector(Map.of("app.kubernetes.io/name", "agreements"))),
                broken("ServiceSelectsItsDeployment", "its migration too", all -> service(all)
                        .getSpec()
                        .setSelector(Map.of("app.kubernetes.io/name", "agreements-service"))),
                broken(
                        "ServiceSelectsItsDeployment",
                        "another port",
                        all -> service(all).getSpec().getPorts().get(0).setTargetPort(new IntOrString("web"))),
                broken("DeploymentSelectsItsOwnPodsOnly", "everyone's", all -> deployment(all)
                        .getSpec()
                        .getSelector()
                        .setMatchLabels(Map.of("app.kubernetes.io/component", "api"))),
                container(
                        "ConfigurationExists",
                        "another name",
                        c -> c.getEnvFrom().get(0).getConfigMapRef().setName("elsewhere")),
                container("DeploymentNeverMigrates", "in the Deployment", c -> c.getEnv()
                        .add(new EnvVar("QUARKUS_FLYWAY_MIGRATE_AT_START", "true", null))),
                broken("DeploymentNeverMigrates", "in what it reads", all -> configMap(all)
                        .put("QUARKUS_FLYWAY_MIGRATE_AT_START", "true")),
                broken("EveryDeploymentHasItsMigration", "none", all -> all.objects()
                        .remove(job(all))),
                broken("EveryDeploymentHasItsMigration", "of another image", all -> migration(all)
                        .setImage("sambung/agreements-service:older")),
                broken("EveryDeploymentHasItsMigration", "that stays", all -> migration(all)
                        .getEnv()
                        .remove(variable(migration(all), "QUARKUS_INIT_AND_EXIT"))),
                broken("EveryDeploymentHasItsMigration", "as the app role", all -> migration(all)
                        .getEnv()
                        .remove(variable(migration(all), "QUARKUS_FLYWAY_PASSWORD"))),
                container("OnlyTheMigrationReadsTheOwnersPassword", "by key", c -> variable(
                                c, "QUARKUS_DATASOURCE_PASSWORD")
                        .getValueFrom()
                        .getSecretKeyRef()
                        .setName("agreements-database-owner")),
                pod("OnlyTheMigrationReadsTheOwnersPassword", "as a file", p -> p.getVolumes()
                        .add(new VolumeBuilder()
                                .withName("owner")
                                .withNewSecret()
                                .withSecretName("agreements-database-owner")
                                .endSecret()
                                .build())),
                broken("MigrationReadsNoOtherSecret", "a key", all -> migration(all)
                        .getEnv()
                        .add(variable(container(all), "SAMBUNG_SEAL_KEYSET"))),
                container("PodReadsTheSecretsOfItsServiceOnly", "another's", c -> variable(c, "SAMBUNG_SEAL_KEYSET")
                        .getValueFrom()
                        .getSecretKeyRef()
                        .setName("visit-seal")),
                container("SecretIsNeverWrittenOut", "in a variable", c -> c.getEnv()
                        .add(new EnvVarBuilder()
                                .withName("WEBHOOK_SECRET")
                                .withValue("whsec_")
                                .build())),
                broken("SecretIsNeverWrittenOut", "in a ConfigMap", all -> configMap(all)
                        .put("QUARKUS_DATASOURCE_PASSWORD", "written out")),
                broken("BaseHoldsNoSecret", "one", all -> all.objects()
                        .add(new SecretBuilder()
                                .withNewMetadata()
                                .withName("agreements-seal")
                                .withNamespace("sambung")
                                .endMetadata()
                                .build())));
    }

    private static Arguments pod(String rule, String how, Consumer<PodSpec> breaking) {
        return broken(
                rule,
                how,
                all -> breaking.accept(deployment(all).getSpec().getTemplate().getSpec()));
    }

    private static Arguments container(String rule, String how, Consumer<Container> breaking) {
        return broken(rule, how, all -> breaking.accept(container(all)));
    }

    private static Deployment deployment(Manifests all) {
        return all.one(Deployment.class, "agreements-service");
    }

    private static Service service(Manifests all) {
        return all.one(Service.class, "agreements-service");
    }

    private static Job job(Manifests all) {
        return all.one(Job.class, "agreements-service-migration");
    }

    private static Container container(Manifests all) {
        return new Pod(deployment(all)).containers().findFirst().orElseThrow();
    }

    private static Container migration(Manifests all) {
        return new Pod(job(all)).containers().findFirst().orElseThrow();
    }

    private static void images(Manifests all, String image) {
        container(all).setImage(image);
        migration(all).setImage(image);
    }

    private static Map<String, String> configMap(Manifests all) {
        return all.all(ConfigMap.class).findFirst().orElseThrow().getData();
    }

    private static EnvVar variable(Container container, String name) {
        return container.getEnv().stream()
                .filter(variable -> variable.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
