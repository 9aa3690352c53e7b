package org.sambung.local.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The pod that a Deployment, a Job or a CronJob asks for. */
record Pod(HasMetadata owner) {

    static String name(HasMetadata object) {
        return object.getKind() + " " + object.getMetadata().getName();
    }

    static Stream<String> portNames(Container container) {
        return container.getPorts().stream().map(ContainerPort::getName);
    }

    static Optional<String> literal(Container container, String variable) {
        return container.getEnv().stream()
                .filter(env -> env.getName().equals(variable))
                .map(EnvVar::getValue)
                .filter(Objects::nonNull)
                .findFirst();
    }

    String name() {
        return name(owner);
    }

    boolean isMigration() {
        return owner instanceof Job;
    }

    PodTemplateSpec template() {
        if (owner instanceof Deployment deployment) {
            return deployment.getSpec().getTemplate();
        }
        return owner instanceof CronJob cron
                ? cron.getSpec().getJobTemplate().getSpec().getTemplate()
                : ((Job) owner).getSpec().getTemplate();
    }

    boolean hasLabels(Map<String, String> wanted) {
        return template().getMetadata().getLabels().entrySet().containsAll(wanted.entrySet());
    }

    Stream<Container> containers() {
        var spec = template().getSpec();
        return Stream.concat(spec.getInitContainers().stream(), spec.getContainers().stream());
    }

    List<String> images() {
        return containers().map(Container::getImage).toList();
    }

    Stream<EnvVar> environment() {
        return containers().flatMap(container -> container.getEnv().stream());
    }

    Stream<String> configMaps() {
        return containers()
                .flatMap(container -> container.getEnvFrom().stream())
                .filter(source -> source.getConfigMapRef() != null)
                .map(source -> source.getConfigMapRef().getName());
    }

    /** The names of all Secrets the pod reads, by whatever way. */
    Stream<String> secrets() {
        var byKey = environment()
                .filter(variable -> variable.getValueFrom() != null
                        && variable.getValueFrom().getSecretKeyRef() != null)
                .map(variable -> variable.getValueFrom().getSecretKeyRef().getName());
        var whole = containers()
                .flatMap(container -> container.getEnvFrom().stream())
                .filter(source -> source.getSecretRef() != null)
                .map(source -> source.getSecretRef().getName());
        var mounted = template().getSpec().getVolumes().stream()
                .filter(volume -> volume.getSecret() != null)
                .map(volume -> volume.getSecret().getSecretName());
        return Stream.of(byKey, whole, mounted).flatMap(names -> names);
    }

    boolean offersEvery(List<ServicePort> ports) {
        var offered = containers().flatMap(Pod::portNames).toList();
        return ports.stream()
                .allMatch(port -> offered.contains(port.getTargetPort().getStrVal()));
    }
}
