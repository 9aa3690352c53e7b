package org.sambung.local.kubernetes;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.Duration;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import java.util.List;
import java.util.Map;

/**
 * Custom resources that no library at hand describes, with the fields that the overlay for production uses and no other:
 * a slip of the pen is found; what a release of the operator thinks of them is not.
 */
final class CustomResources {

    private CustomResources() {}

    /** CloudNativePG 1.26 or newer. */
    @Group("postgresql.cnpg.io")
    @Version("v1")
    static final class Cluster extends CustomResource<ClusterSpec, Void> {
        private static final long serialVersionUID = 1;
    }

    record ClusterSpec(
            int instances,
            String imageName,
            Bootstrap bootstrap,
            Managed managed,
            PostgreSql postgresql,
            Affinity affinity,
            Storage storage,
            Storage walStorage,
            ResourceRequirements resources,
            List<Plugin> plugins) {}

    record Bootstrap(InitDb initdb) {}

    record InitDb(String database, String owner, LocalObjectReference secret) {}

    record Managed(List<Role> roles) {}

    record Role(
            String name, boolean login, boolean bypassrls, boolean superuser, LocalObjectReference passwordSecret) {}

    record PostgreSql(Map<String, String> parameters, Synchronous synchronous) {}

    record Synchronous(String method, int number, String dataDurability) {}

    record Affinity(String topologyKey) {}

    record Storage(String size) {}

    record Plugin(String name, boolean isWALArchiver, Map<String, String> parameters) {}

    @Group("postgresql.cnpg.io")
    @Version("v1")
    static final class ScheduledBackup extends CustomResource<ScheduledBackupSpec, Void> {
        private static final long serialVersionUID = 1;
    }

    record ScheduledBackupSpec(
            String schedule,
            boolean immediate,
            String backupOwnerReference,
            LocalObjectReference cluster,
            String method,
            Plugin pluginConfiguration) {}

    /** The Barman Cloud plugin. */
    @Group("barmancloud.cnpg.io")
    @Version("v1")
    static final class ObjectStore extends CustomResource<ObjectStoreSpec, Void> {
        private static final long serialVersionUID = 1;
    }

    record ObjectStoreSpec(String retentionPolicy, Destination configuration) {}

    record Destination(
            String destinationPath,
            String endpointURL,
            S3Credentials s3Credentials,
            Compression wal,
            Compression data) {}

    record S3Credentials(SecretKeySelector accessKeyId, SecretKeySelector secretAccessKey) {}

    record Compression(String compression) {}

    /** External Secrets Operator. */
    @Group("external-secrets.io")
    @Version("v1")
    static final class ExternalSecret extends CustomResource<ExternalSecretSpec, Void> {
        private static final long serialVersionUID = 1;
    }

    record ExternalSecretSpec(Store secretStoreRef, Duration refreshInterval, Target target, List<Source> dataFrom) {}

    record Store(String kind, String name) {}

    record Target(Template template) {}

    record Template(String type) {}

    record Source(Extract extract) {}

    record Extract(String key) {}

    /** Prometheus Operator. */
    @Group("monitoring.coreos.com")
    @Version("v1")
    static final class PodMonitor extends CustomResource<PodMonitorSpec, Void> {
        private static final long serialVersionUID = 1;
    }

    record PodMonitorSpec(
            LabelSelector selector, List<String> podTargetLabels, List<PodMetricsEndpoint> podMetricsEndpoints) {}

    record PodMetricsEndpoint(String port, String path, String interval) {}

    @Group("monitoring.coreos.com")
    @Version("v1")
    static final class PrometheusRule extends CustomResource<PrometheusRuleSpec, Void> {
        private static final long serialVersionUID = 1;
    }

    record PrometheusRuleSpec(List<RuleGroup> groups) {}

    record RuleGroup(String name, List<Alert> rules) {}

    record Alert(
            String alert,
            String expr,
            @JsonProperty("for") String lasting,
            Map<String, String> labels,
            Map<String, String> annotations) {}
}
