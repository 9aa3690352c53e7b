package org.sambung.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a document leaves out, or tells wrongly, is named. */
class CompletenessTest {

    @Test
    void a_whole_document_lacks_nothing() {
        assertThat(gaps(Documents.WHOLE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    "      summary: Change a thing"     | ""                 | "PUT /v1/things/{id} has no summary"
                    "      x-problems: [not-found]"     | ""                 | "PUT /v1/things/{id} has no x-problems"
                    "      x-roles: [nurse, doctor]"    | "      x-roles: []" | "PUT /v1/things/{id} names roles without needing them, or needs them without naming any"
                    "security: [{bearer: []}]"          | "security: []"     | "PUT /v1/things/{id} is public with a security requirement, or is not and has none"
                    "'409': {description: a}"           | ""                 | "PUT /v1/things/{id} does not tell its answer 409"
                    "'412': {description: a}"           | ""                 | "PUT /v1/things/{id} does not tell its answer 412"
                    "'428': {description: a}"           | ""                 | "PUT /v1/things/{id} does not tell its answer 428"
                    "'400': {description: c}"           | ""                 | "DELETE /v1/things/{id} does not tell its answer 400"
                    "seen., required: true"             | "seen."            | "DELETE /v1/things/{id} demands If-Match and does not say so"
                    "version., required: true"          | "version."         | "PUT /v1/things/{id} demands If-Match and does not say so"
                    "{Link: {schema: {type: string}}}"  | "{}"               | "GET /v1/things does not tell the header Link"
                    "description: A note., "            | ""                 | "PUT /v1/things/{id} does not describe its parameter note"
                    "example: {id: '1', madeOn: '2026-02-05'}" | ""          | "PUT /v1/things/{id} 200 has no example"
                    ", description: Its size."          | ""                 | "Change.size has no description"
                    ", examples: [3]"                   | ""                 | "Change.size has no example"
                    "description: A thing."             | ""                 | "Thing has no description"
                    "schemas/Thing'"                    | "schemas/Thin'"    | "#/components/schemas/Thin"
                    """)
    void what_is_missing(String before, String after, String gap) {
        assertThat(gaps(Documents.with(before, after))).containsExactly(gap);
    }

    @Test
    void an_example_that_is_not_what_the_schema_says() {
        var check = new SchemaCheck(Documents.WHOLE);
        var schema = Documents.WHOLE.root().at("/components/schemas/Thing");
        assertThat(check.errors(schema, "{\"id\": \"1\", \"madeOn\": \"2026-02-05\"}"))
                .isEmpty();
        assertThat(check.errors(schema, "{\"id\": 1}")).hasSize(1);
        assertThat(check.errors(schema, "{\"madeOn\": \"2026-02-05\"}")).hasSize(1);
        assertThat(check.errors(schema, "{\"id\": \"1\", \"madeOn\": \"yesterday\"}"))
                .hasSize(1);
        assertThat(check.errors(schema, "{\"id\": \"1\", \"secret\": true}")).hasSize(1);
    }

    @Test
    void an_enum_without_the_list_of_its_codes() {
        var lists = Map.of("color", Set.of("RED", "BLUE"), "shape", Set.of("ROUND"));
        assertThat(new Completeness(Documents.WHOLE).enumsWithoutLabels(lists)).isEmpty();
        assertThat(List.of("", "x-codes: shape, ", "x-codes: size, ")).allSatisfy(named -> assertThat(
                        new Completeness(Documents.with("x-codes: color, ", named)).enumsWithoutLabels(lists))
                .hasSize(1));
    }

    private static List<String> gaps(ApiDocument document) {
        var completeness = new Completeness(document);
        var gaps = new ArrayList<>(completeness.danglingReferences());
        gaps.addAll(completeness.gapsOfOperations());
        gaps.addAll(completeness.gapsOfSchemas());
        return gaps;
    }
}
