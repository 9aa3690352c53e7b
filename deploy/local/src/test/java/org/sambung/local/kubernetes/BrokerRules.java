package org.sambung.local.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sambung.local.kubernetes.ManifestRules.Rule;

/** Topics and rights are what the services' AsyncAPI documents say, and no more. */
final class BrokerRules {

    static final List<Rule> ALL = List.of(
            new Rule("TopicsAreTheDocumented", BrokerRules::otherTopics),
            new Rule("UserMayDoWhatIsDocumented", BrokerRules::otherRights));

    private static final List<String> SERVICES = List.of("agreements-service", "referral-service", "visit-service");

    private static final String HEADS = ".audit-heads";

    private BrokerRules() {}

    private static Stream<String> otherTopics(Manifests all) {
        var documented = new HashMap<String, String>();
        for (var service : SERVICES) {
            var channels = document(service).path("channels");
            channels.forEach(channel -> {
                var topic = channel.path("bindings").path("kafka");
                var configuration = topic.path("topicConfiguration");
                documented.put(
                        topic.path("topic").asText(),
                        line(
                                topic.path("partitions").asText(),
                                topic.path("replicas").asText(),
                                configuration.path("cleanup.policy").path(0).asText(),
                                configuration.path("retention.ms").asText()));
            });
            documented.put(own(service) + HEADS, line("1", "3", "compact", ""));
        }
        var applied = all.all(KafkaTopic.class)
                .collect(Collectors.toMap(
                        topic -> topic.getMetadata().getName(),
                        topic -> line(
                                topic.getSpec().getPartitions(),
                                topic.getSpec().getReplicas(),
                                topic.getSpec().getConfig().get("cleanup.policy"),
                                topic.getSpec().getConfig().getOrDefault("retention.ms", ""))));
        return differing(documented, applied);
    }

    private static Stream<String> otherRights(Manifests all) {
        var documented = new HashMap<String, String>();
        SERVICES.forEach(service ->
                documented.put(service.replaceFirst("service$", "kafka"), new TreeSet<>(rights(service)).toString()));
        var applied = all.all(KafkaUser.class)
                .collect(Collectors.toMap(user -> user.getMetadata().getName(), user -> ((KafkaUserAuthorizationSimple)
                                user.getSpec().getAuthorization())
                        .getAcls().stream()
                                .flatMap(BrokerRules::rights)
                                .collect(Collectors.toCollection(TreeSet::new))
                                .toString()));
        return differing(documented, applied);
    }

    /** What it sends it writes, what it receives it reads; who reads or writes may ask what a topic is. */
    private static Set<String> rights(String service) {
        var document = document(service);
        var rights = new HashSet<String>();
        rights.add("group " + service + "* Read");
        rights.addAll(Set.of(
                "topic " + own(service) + HEADS + " Read",
                "topic " + own(service) + HEADS + " Write",
                "topic " + own(service) + HEADS + " Describe"));
        document.path("operations").forEach(operation -> {
            var topic = operation.path("channel").path("$ref").asText().replace("#/channels/", "");
            rights.add("topic " + topic + " Describe");
            rights.add("topic " + topic + (operation.path("action").asText().equals("send") ? " Write" : " Read"));
        });
        return rights;
    }

    private static Stream<String> rights(AclRule rule) {
        return rule.getOperations().stream().map(operation -> resource(rule) + " " + operation.toValue());
    }

    private static String resource(AclRule rule) {
        if (rule.getResource() instanceof AclRuleTopicResource topic) {
            return "topic " + topic.getName() + star(topic.getPatternType().toValue());
        }
        var group = (AclRuleGroupResource) rule.getResource();
        return "group " + group.getName() + star(group.getPatternType().toValue());
    }

    private static String star(String pattern) {
        return pattern.equals("prefix") ? "*" : "";
    }

    private static String own(String service) {
        return document(service)
                .path("operations")
                .path("send")
                .path("channel")
                .path("$ref")
                .asText()
                .replace("#/channels/", "");
    }

    private static JsonNode document(String service) {
        try {
            return new YAMLMapper()
                    .readTree(Kustomize.DIRECTORY
                            .resolve("../../" + service + "/src/main/resources/contracts/asyncapi.yaml")
                            .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Object... values) {
        return Stream.of(values).map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static Stream<String> differing(Map<String, String> documented, Map<String, String> applied) {
        return Stream.concat(documented.keySet().stream(), applied.keySet().stream())
                .distinct()
                .filter(name -> !documented.getOrDefault(name, "").equals(applied.get(name)))
                .map(name -> name + ": " + documented.get(name) + ", applied " + applied.get(name));
    }
}
