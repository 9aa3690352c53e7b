package org.sambung.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Json;
import org.sambung.testing.Persona;

/** A client can be written from the document alone, and the document is kept. A service's own test extends this. */
public abstract class OpenApiContract {

    private final StoredDocuments stored = StoredDocuments.ofModule();
    private ApiDocument document;

    @BeforeEach
    void fetch() {
        document = ApiDocument.served();
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(new Completeness(document).danglingReferences()).isEmpty();
    }

    @Test
    void every_operation_tells_all_that_can_come_of_it() {
        assertThat(new Completeness(document).gapsOfOperations()).isEmpty();
    }

    @Test
    void every_property_is_described_and_shown() {
        assertThat(new Completeness(document).gapsOfSchemas()).isEmpty();
    }

    @Test
    void every_operation_has_a_name_of_its_own_for_generated_clients() {
        assertThat(document.operations())
                .extracting(operation -> operation.node().path("operationId").asText())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z]+([A-Z][a-z0-9]+)+"));
    }

    @Test
    void every_enum_names_the_list_of_its_codes() {
        var lists = Json.of(Persona.with("nurse").asks().get("/v1/codes"))
                .path("items")
                .valueStream()
                .collect(Collectors.toMap(
                        list -> list.path("list").asText(),
                        list -> Set.copyOf(list.path("codes").findValuesAsText("code"))));
        assertThat(new Completeness(document).enumsWithoutLabels(lists)).isEmpty();
    }

    @Test
    void every_tag_is_described() {
        var described = document.root().path("tags").findValuesAsText("name");
        assertThat(document.operations())
                .flatExtracting(
                        operation -> BreakingChanges.texts(operation.node().path("tags")))
                .isSubsetOf(described);
    }

    @Test
    void every_example_is_valid() {
        var check = new SchemaCheck(document);
        assertThat(document.operations().stream().flatMap(operation -> invalidExamples(check, operation)))
                .isEmpty();
    }

    private Stream<String> invalidExamples(SchemaCheck check, ApiDocument.Operation operation) {
        var bodies = new Completeness(document).bodies(operation).flatMap(body -> examples(body.node())
                .flatMap(example -> check.errors(body.node().path("schema"), example.toString()).stream())
                .map(error -> body.name() + " " + error));
        var parameters = Stream.of(operation.node().path("parameters"))
                .flatMap(all -> stream(all).map(document::resolve))
                .filter(parameter -> parameter.has("example"))
                .flatMap(parameter ->
                        check
                                .errors(
                                        parameter.path("schema"),
                                        parameter.get("example").toString())
                                .stream()
                                .map(error -> operation.name() + " "
                                        + parameter.path("name").asText() + error));
        return Stream.concat(bodies, parameters);
    }

    private Stream<JsonNode> examples(JsonNode media) {
        return Stream.concat(
                media.has("example") ? Stream.of(media.get("example")) : Stream.empty(),
                stream(media.path("examples")).map(document::resolve).map(example -> example.path("value")));
    }

    private static Stream<JsonNode> stream(JsonNode nodes) {
        return nodes.valueStream();
    }

    @Test
    void the_stored_document_is_what_is_served() {
        if (StoredDocuments.asked("write")) {
            stored.write(document.yaml());
        } else if (StoredDocuments.asked("publish")) {
            stored.publish(document.yaml());
        }
        assertThat(document.yaml())
                .as("the document that is served; if it is meant, write it anew: mvn verify -Dsambung.contracts=write")
                .isEqualTo(stored.present());
    }

    @Test
    void no_client_of_the_published_document_is_broken_unless_it_is_declared() {
        var undeclared = new ArrayList<>(changes());
        undeclared.removeAll(stored.declared());
        assertThat(undeclared)
                .as(
                        "undeclared breaking changes; undo them, or add to contracts/breaking-changes.md: - change | reason")
                .isEmpty();
    }

    @Test
    void nothing_is_declared_broken_that_is_not() {
        assertThat(changes()).containsAll(stored.declared());
    }

    private List<String> changes() {
        return StoredDocuments.asked("publish")
                ? List.of()
                : BreakingChanges.between(ApiDocument.ofYaml(stored.published()), document);
    }
}
