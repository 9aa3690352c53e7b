package org.sambung.local.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What must be true of every container; a container's security context comes before its pod's. */
final class ContainerRules {

    private static final Pattern HEAP = Pattern.compile("-Xmx(\\d+)m\\b");

    private ContainerRules() {}

    static boolean runsAsNonRoot(Pod pod, Container container) {
        var user = effective(pod, container, PodSecurityContext::getRunAsUser, SecurityContext::getRunAsUser);
        return user != null
                && user > 0
                && Boolean.TRUE.equals(effective(
                        pod, container, PodSecurityContext::getRunAsNonRoot, SecurityContext::getRunAsNonRoot));
    }

    static boolean seccompIsRuntimeDefault(Pod pod, Container container) {
        var profile =
                effective(pod, container, PodSecurityContext::getSeccompProfile, SecurityContext::getSeccompProfile);
        return profile != null && "RuntimeDefault".equals(profile.getType());
    }

    static boolean hasNoCapability(Pod pod, Container container) {
        var security = container.getSecurityContext();
        return security != null
                && security.getCapabilities() != null
                && security.getCapabilities().getDrop().contains("ALL")
                && security.getCapabilities().getAdd().isEmpty();
    }

    static boolean neverGainsPrivileges(Pod pod, Container container) {
        var security = container.getSecurityContext();
        return security != null
                && Boolean.FALSE.equals(security.getAllowPrivilegeEscalation())
                && !Boolean.TRUE.equals(security.getPrivileged());
    }

    static boolean onlyTmpIsWritable(Pod pod, Container container) {
        var writable = container.getVolumeMounts().stream()
                .filter(mount -> !Boolean.TRUE.equals(mount.getReadOnly()))
                .toList();
        return container.getSecurityContext() != null
                && Boolean.TRUE.equals(container.getSecurityContext().getReadOnlyRootFilesystem())
                && writable.size() == 1
                && writable.get(0).getMountPath().equals("/tmp")
                && pod.template().getSpec().getVolumes().stream()
                        .anyMatch(volume ->
                                volume.getName().equals(writable.get(0).getName()) && volume.getEmptyDir() != null);
    }

    static boolean hasThreeProbes(Pod pod, Container container) {
        return !(pod.owner() instanceof Deployment)
                || asks(container.getStartupProbe(), "/q/health/started", container)
                        && asks(container.getLivenessProbe(), "/q/health/live", container)
                        && asks(container.getReadinessProbe(), "/q/health/ready", container);
    }

    private static boolean asks(Probe probe, String path, Container container) {
        return probe != null
                && probe.getHttpGet() != null
                && path.equals(probe.getHttpGet().getPath())
                && Pod.portNames(container)
                        .anyMatch(
                                name -> name.equals(probe.getHttpGet().getPort().getStrVal()));
    }

    static boolean memoryIsBounded(Pod pod, Container container) {
        var resources = container.getResources();
        return resources != null
                && resources.getLimits().containsKey("memory")
                && resources.getRequests().containsKey("memory")
                && resources.getRequests().containsKey("cpu");
    }

    /** The other half is for classes, threads, buffers and compiled code. */
    static boolean heapLeavesHalfOfTheMemory(Pod pod, Container container) {
        var heap = HEAP.matcher(Pod.literal(container, "JAVA_TOOL_OPTIONS").orElse(""));
        var limit = container.getResources() == null
                ? null
                : container.getResources().getLimits().get("memory");
        return heap.find()
                && (limit == null
                        || Quantity.getAmountInBytes(new Quantity(heap.group(1), "Mi"))
                                        .multiply(BigDecimal.valueOf(2))
                                        .compareTo(Quantity.getAmountInBytes(limit))
                                <= 0);
    }

    static boolean imageTagIsStated(Pod pod, Container container) {
        var image = container.getImage();
        var name = image.substring(image.lastIndexOf('/') + 1);
        return name.contains("@sha256:") || name.contains(":") && !name.endsWith(":latest");
    }

    private static <T> T effective(
            Pod pod, Container container, Function<PodSecurityContext, T> ofPod, Function<SecurityContext, T> own) {
        var context = container.getSecurityContext();
        if (context != null && own.apply(context) != null) {
            return own.apply(context);
        }
        var shared = pod.template().getSpec().getSecurityContext();
        return shared == null ? null : ofPod.apply(shared);
    }
}
