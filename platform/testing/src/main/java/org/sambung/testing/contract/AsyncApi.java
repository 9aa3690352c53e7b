package org.sambung.testing.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sambung.platform.event.Subscription;
import org.sambung.testing.Topics;

/** The AsyncAPI 3 document of a service: what it sends and receives, with which headers, and how long it is kept. */
final class AsyncApi {

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.SPLIT_LINES));

    /** Which service's document describes a topic of another. */
    private static final Map<String, String> PRODUCERS = Map.of(
            "agreements", "agreements-service",
            "referrals", "referral-service",
            "visits", "visit-service");

    private final String topic;
    private final ObjectNode document = MAKE.objectNode();
    private final ObjectNode channels;
    private final ObjectNode operations;
    private final ObjectNode messages;

    /** The consumers of a service share one topic of dead letters. */
    private final Map<String, Set<String>> buriersOf = new HashMap<>();

    private AsyncApi(String service, String topic) {
        this.topic = topic;
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Sambung " + topic + ": events")
                .put("version", "1.0.0")
                .put("description", """
                        CloudEvents 1.0 in binary mode. The key is the aggregate, so that its events keep their order; an \
                        event may come twice (ce_id tells) but never after a younger one of its aggregate \
                        (ce_sequence tells). Nobody's name and nothing clinical is in an event: the rest is fetched \
                        with one's own rights. New types and properties may be added at any time.""");
        document.put("id", "urn:sambung:" + service);
        document.put("defaultContentType", "application/json");
        channels = document.putObject("channels");
        operations = document.putObject("operations");
        var components = document.putObject("components");
        messages = components.putObject("messages");
        components.putObject("schemas").set("CloudEventHeaders", EventHeaders.ofEvents());
    }

    static JsonNode read(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    static String of(
            String service,
            String topic,
            Map<String, ? extends JsonNode> schemas,
            Collection<Subscription> subscriptions) {
        var api = new AsyncApi(service, topic);
        api.channel(topic, Topics.PARTITIONS, Topics.RETENTION, "What this service tells.");
        schemas.forEach(api::message);
        schemas.keySet().forEach(type -> api.offer(topic, type, "#/components/messages/" + type));
        api.operation("send", "send", topic, List.copyOf(schemas.keySet()), "Sends what waits in its outbox.");
        subscriptions.stream()
                .sorted(Comparator.comparing(Subscription::consumer))
                .forEach(api::subscription);
        try {
            return YAML.writeValueAsString(api.document);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private void subscription(Subscription subscription) {
        var consumer = subscription.consumer();
        for (var read : new TreeSet<>(subscription.topics())) {
            if (!channels.has(read)) {
                channel(read, Topics.PARTITIONS, Topics.RETENTION, "What another service tells.");
            }
            // A topic's events are named after their things; a subscription of several topics takes each from its own.
            var types = new TreeSet<>(subscription.reactions().keySet());
            types.removeIf(type -> !ContractFiles.isOf(PRODUCERS.get(read), type));
            types.forEach(type -> offer(
                    read,
                    type,
                    read.equals(topic)
                            ? "#/components/messages/" + type
                            : "../../../../../" + PRODUCERS.get(read)
                                    + "/src/main/resources/contracts/asyncapi.yaml#/components/messages/" + type));
            operation(
                    "receive." + consumer + "." + read,
                    "receive",
                    read,
                    List.copyOf(types),
                    "Consumer " + consumer + ".");
            deadLetters(consumer, read);
        }
    }

    private void deadLetters(String consumer, String read) {
        var dead = read + "." + consumer.split("\\.")[0] + ".dlq";
        var buriers = buriersOf.computeIfAbsent(dead, none -> new TreeSet<>());
        buriers.add(consumer);
        var who = String.join(", ", buriers);
        channel(dead, 1, Topics.RETENTION_OF_THE_DEAD, "What " + who + " could not apply, as it came.");
        if (!messages.has("deadLetter")) {
            var letter = messages.putObject("deadLetter");
            letter.put("summary", "An event as it came, with the place it came from and a coded cause.");
            letter.set("headers", EventHeaders.ofDeadLetters());
        }
        offer(dead, "deadLetter", "#/components/messages/deadLetter");
        operation(
                "bury." + consumer + "." + read,
                "send",
                dead,
                List.of("deadLetter"),
                "Operators find them at" + " /v1/dead-letters.");
    }

    private void channel(String address, int partitions, Duration retention, String description) {
        var channel = channels.putObject(address);
        channel.put("address", address).put("description", description + " Kept for " + retention.toDays() + " days.");
        channel.putObject("messages");
        var kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("topic", address).put("partitions", partitions).put("replicas", 3);
        var settings = kafka.putObject("topicConfiguration");
        settings.putArray("cleanup.policy").add("delete");
        settings.put("retention.ms", retention.toMillis());
        kafka.put("bindingVersion", "0.5.0");
    }

    private void offer(String channel, String message, String ref) {
        ((ObjectNode) channels.get(channel).get("messages")).putObject(message).put("$ref", ref);
    }

    private void operation(String name, String action, String channel, List<String> types, String description) {
        var operation = operations.putObject(name);
        operation.put("action", action).put("description", description);
        operation.putObject("channel").put("$ref", "#/channels/" + channel);
        var refs = operation.putArray("messages");
        types.forEach(type -> refs.addObject().put("$ref", "#/channels/" + channel + "/messages/" + type));
    }

    private void message(String type, JsonNode schema) {
        var message = messages.putObject(type);
        message.put("name", type).put("summary", schema.get("description").asText());
        message.put("contentType", "application/json");
        message.putObject("headers").put("$ref", "#/components/schemas/CloudEventHeaders");
        var payload = message.putObject("payload");
        payload.put("schemaFormat", "application/schema+json;version=2020-12");
        payload.putObject("schema").put("$ref", "events/" + type + ".schema.json");
        var key = message.putObject("bindings").putObject("kafka").putObject("key");
        key.put("type", "string").put("format", "uuid").put("description", "The aggregate, as ce_subject.");
    }
}
