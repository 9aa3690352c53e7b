package org.sambung.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.platform.event.EventType;
import org.sambung.platform.event.Subscription;

/**
 * What a service promises to those who read its events, and what it reads of others. The contracts are written from the
 * code with {@code -Dsambung.contracts=write} and stored beside it, so that a change is seen. A service's own
 * {@code @QuarkusTest} extends this and names its package.
 */
public abstract class Contracts {

    private static final String HOW =
            "run this test with -Dsambung.contracts=write to write the contracts anew, and look at what has changed";

    private static final Map<String, Map<String, JsonNode>> OF_CODE = new ConcurrentHashMap<>();

    private final String root;
    private final ContractFiles stored = ContractFiles.ofThisService();

    @Inject
    @Any
    Instance<Subscription> subscriptions;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    @ConfigProperty(name = "sambung.outbox.topic")
    String topic;

    protected Contracts(String root) {
        this.root = root;
    }

    /** Never over a break that nobody has decided on. */
    @BeforeEach
    void writeIfAsked() {
        if ("write".equals(System.getProperty("sambung.contracts"))) {
            no_event_is_broken_unless_declared();
            stored.write(schemas());
            stored.write(AsyncApi.of(service, topic, schemas(), readers()));
        }
    }

    @Test
    void the_stored_schemas_are_those_of_the_events() {
        assertThat(schemas()).isNotEmpty();
        assertThat(stored.schemas()).as(HOW).isEqualTo(schemas());
    }

    @Test
    void no_event_is_broken_unless_declared() {
        var undeclared = new ArrayList<>(Breaks.between(stored.schemas(), schemas()));
        undeclared.removeAll(stored.declaredBreaks());
        assertThat(undeclared)
                .as(
                        "readers of these events rely on it; if it must be, say so in contracts/breaking-changes.md: - change | reason")
                .isEmpty();
    }

    @Test
    void everything_in_an_event_is_described() {
        assertThat(schemas()).allSatisfy((type, schema) -> {
            assertThat(schema.path("description").asText()).as(type).isNotEmpty();
            schema.path("properties").properties().forEach(property -> assertThat(
                            property.getValue().path("description").asText())
                    .as(type + " /" + property.getKey())
                    .isNotEmpty());
        });
    }

    @Test
    void the_asyncapi_document_is_that_of_the_code() {
        assertThat(ContractFiles.text(stored.asyncApi()))
                .as(HOW)
                .isEqualTo(AsyncApi.of(service, topic, schemas(), readers()));
    }

    @Test
    void every_reference_of_the_asyncapi_document_leads_somewhere() {
        assertThat(References.broken(stored.asyncApi())).isEmpty();
    }

    @Test
    void every_event_has_its_message_and_is_sent() {
        var document = AsyncApi.read(ContractFiles.text(stored.asyncApi()));
        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
        var sent = new ArrayList<String>();
        document.at("/operations/send/messages")
                .forEach(message -> sent.add(message.path("$ref").asText()));
        assertThat(schemas().keySet()).allSatisfy(type -> {
            assertThat(document.at("/components/messages/" + type + "/payload/schema/$ref")
                            .asText())
                    .isEqualTo("events/" + type + ".schema.json");
            assertThat(sent).contains("#/channels/" + topic + "/messages/" + type);
        });
    }

    @Test
    void every_consumer_is_named_where_its_dead_letters_lie() {
        var document = AsyncApi.read(ContractFiles.text(stored.asyncApi()));
        assertThat(document.path("operations").properties())
                .filteredOn(operation -> operation.getKey().startsWith("bury."))
                .allSatisfy(operation -> {
                    var consumer = operation.getKey().replaceFirst("bury\\.(.*)\\.\\w+", "$1");
                    var channel =
                            operation.getValue().at("/channel/$ref").asText().substring(1);
                    assertThat(document.at(channel).path("description").asText())
                            .contains(consumer);
                });
    }

    @Test
    void what_is_read_is_promised() {
        assertThat(readers())
                .flatExtracting(subscription -> broken(subscription))
                .isEmpty();
    }

    @Test
    void no_event_tells_of_persons() {
        assertThat(schemas().entrySet())
                .flatExtracting(schema -> PersonalData.in(schema.getKey(), schema.getValue()))
                .isEmpty();
    }

    private static List<String> broken(Subscription subscription) {
        var broken = new ArrayList<String>();
        subscription
                .reactions()
                .forEach((type, reaction) -> broken.addAll(ContractFiles.schemaOf(type)
                        .map(schema -> Promises.brokenBy(type, AsyncApi.read(schema), reaction.reads()))
                        .orElse(List.of(type + " is promised by nobody"))));
        return broken.stream()
                .map(sentence -> subscription.consumer() + ": " + sentence)
                .toList();
    }

    /** Those of the service itself; a test's own reads no topic. */
    private List<Subscription> readers() {
        return subscriptions.stream()
                .filter(subscription -> !subscription.topics().isEmpty())
                .sorted(Comparator.comparing(Subscription::consumer))
                .toList();
    }

    private Map<String, JsonNode> schemas() {
        return OF_CODE.computeIfAbsent(root, Contracts::schemasOf);
    }

    private static Map<String, JsonNode> schemasOf(String root) {
        var schemas = new TreeMap<String, JsonNode>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(root).stream()
                        .filter(type -> type.isAnnotatedWith(EventType.class))
                        .map(type -> type.reflect())
                        .forEach(type ->
                                schemas.put(type.getAnnotation(EventType.class).value(), EventSchema.of(type)));
        return schemas;
    }
}
