package org.sambung.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.platform.event.AbsentWhen;
import org.sambung.platform.event.EventType;

/** Contracts that break are found out. */
class BrokenContractsTest {

    enum Colour {
        RED,
        BLUE
    }

    record Part(@Schema(pattern = "^[A-Z]+$") String code, int many) {}

    @EventType("ball.thrown")
    @Schema(description = "A ball was thrown.")
    record BallThrown(
            UUID ballId,
            Colour colour,
            @AbsentWhen("it never came down") Instant landedAt,
            List<Part> parts,
            boolean far) {}

    static final JsonNode SCHEMA = EventSchema.of(BallThrown.class);

    @Test
    void the_producer_alone_keeps_to_what_is_published() {
        var thrown = """
                {"ballId": "01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d", "colour": "RED", "parts": [{"code": "A", "many": 1}], "far": true}
                """;
        var strict = StoredSchemas.strict(SCHEMA);

        assertThat(SCHEMA.findValues("additionalProperties")).isEmpty();
        assertThat(StoredSchemas.wrong(strict, thrown)).isEmpty();
        assertThat(StoredSchemas.wrong(strict, thrown.replace("1}", "1, \"size\": 2}")))
                .hasSize(1);
        assertThat(StoredSchemas.wrong(strict, thrown.replace("true}", "true, \"size\": 2}")))
                .hasSize(1);
    }

    @Test
    void more_is_no_break() {
        assertThat(Breaks.between(Map.of(), Map.of("ball.thrown", SCHEMA))).isEmpty();
        assertThat(Breaks.between(Map.of("ball.thrown", without("colour")), Map.of("ball.thrown", SCHEMA)))
                .isEmpty();
    }

    @Test
    void an_event_that_is_gone_is_a_break() {
        assertThat(Breaks.between(Map.of("ball.thrown", SCHEMA), Map.of())).containsExactly("ball.thrown is gone");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"ballId\" | \"ball\" | ball.thrown /ballId is gone",
                "\"uuid\" | \"uri\" | ball.thrown /ballId has another format",
                "\"boolean\" | \"string\" | ball.thrown /far has another type",
                "\"RED\", | | ball.thrown /colour is never RED any more",
                "\"required\":[\"ballId\", | \"required\":[ | ball.thrown /ballId may be absent",
                "^[A-Z]+$ | ^[a-z]+$ | ball.thrown /parts/*/code has another pattern"
            })
    void less_is_a_break(String before, String after, String sentence) throws IOException {
        var changed = ContractFiles.JSON.readTree(SCHEMA.toString().replace(before, after == null ? "" : after));

        assertThat(Breaks.between(Map.of("ball.thrown", SCHEMA), Map.of("ball.thrown", changed)))
                .contains(sentence);
    }

    record Reads(UUID ballId, Instant landedAt, List<ReadPart> parts, Boolean far) {}

    record ReadPart(String code) {}

    record ReadsTooMuch(Instant ballId, Green colour, int far, String weight, List<ReadAnotherPart> parts) {}

    record ReadAnotherPart(boolean many) {}

    enum Green {
        RED,
        GREEN
    }

    @Test
    void who_reads_less_than_is_promised_reads_well() {
        assertThat(Promises.brokenBy("ball.thrown", SCHEMA, Reads.class)).isEmpty();
    }

    @Test
    void who_reads_what_is_not_promised_is_told_so() {
        assertThat(Promises.brokenBy("ball.thrown", SCHEMA, ReadsTooMuch.class))
                .containsExactlyInAnyOrder(
                        "ball.thrown /ballId is not promised as [date-time]",
                        "ball.thrown /colour is never GREEN",
                        "ball.thrown /far is not promised as integer",
                        "ball.thrown /weight is not promised",
                        "ball.thrown /parts/*/many is not promised as boolean");
    }

    @EventType("patient.seen")
    record PatientSeen(
            String patientName,
            @Schema(pattern = "^\\d{16}$") String nik,
            String block,
            Part part,
            String wish) {}

    @Test
    void free_text_and_what_sounds_of_a_person_is_found() {
        assertThat(PersonalData.in("patient.seen", EventSchema.of(PatientSeen.class)))
                .containsExactlyInAnyOrder(
                        "patient.seen /patientName sounds of a person",
                        "patient.seen /patientName is free text",
                        "patient.seen /nik sounds of a person",
                        "patient.seen /wish is free text");
        assertThat(PersonalData.in("ball.thrown", SCHEMA)).isEmpty();
    }

    @Test
    void an_event_of_a_type_that_nobody_promised_is_refused() {
        assertThatThrownBy(() -> StoredSchemas.demandFits("ball.thrown", "{}")).hasMessageContaining("no service");
    }

    @Test
    void a_reference_that_leads_nowhere_is_found(@TempDir Path directory) throws IOException {
        var document = Files.writeString(directory.resolve("asyncapi.yaml"), """
                a: {$ref: '#/b'}
                b: {$ref: 'other.json'}
                c: {$ref: '#/d'}
                e: {$ref: 'missing.json'}
                f: {$ref: 'other.json#/g'}
                """);
        Files.writeString(directory.resolve("other.json"), "{}");

        assertThat(References.broken(document)).containsExactly("#/d", "missing.json", "other.json#/g");
    }

    private static JsonNode without(String property) {
        var less = (com.fasterxml.jackson.databind.node.ObjectNode) SCHEMA.deepCopy();
        ((com.fasterxml.jackson.databind.node.ObjectNode) less.get("properties")).remove(property);
        return less;
    }
}
