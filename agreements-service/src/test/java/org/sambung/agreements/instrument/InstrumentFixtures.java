package org.sambung.agreements.instrument;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Validation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sambung.testing.Persona;

/** Instruments of a size that tests need. */
public final class InstrumentFixtures {

    public static final Persona REGISTRAR = Persona.with("registrar");

    private InstrumentFixtures() {}

    static CheckedFiles files() {
        var json = new ObjectMapper().registerModule(new JavaTimeModule());
        return new CheckedFiles(json, Validation.buildDefaultValidatorFactory().getValidator());
    }

    /** One chapter of one standard of so many elements: {@code TKK.1.1} and on. */
    public static InstrumentContent ofOneChapter(int elements) {
        var wording = new Wording("Uji", "Test");
        var all = IntStream.rangeClosed(1, elements)
                .mapToObj(number -> new InstrumentContent.Element(number, wording))
                .toList();
        var standard = new InstrumentContent.Standard(1, wording, all);
        var chapter = new InstrumentContent.Chapter("TKK", wording, List.of(standard));
        return new InstrumentContent("UJI-1", LocalDate.EPOCH, List.of(chapter));
    }

    public static String anEdition() {
        return "UJI-" + UUID.randomUUID().toString().toUpperCase().substring(0, 12);
    }

    /** As the registrar sends it: three chapters, each one standard of so many elements. */
    public static String instrument(String edition, int tkk, int pmkp, int pkp) {
        return """
                {"edition": "%s", "effectiveFrom": "2026-01-01", "chapters": [%s, %s, %s]}
                """.formatted(edition, chapter("TKK", tkk), chapter("PMKP", pmkp), chapter("PKP", pkp));
    }

    public static String loaded(int tkk, int pmkp, int pkp) {
        var edition = anEdition();
        REGISTRAR
                .asks()
                .body(instrument(edition, tkk, pmkp, pkp))
                .post("/v1/accreditation-instruments")
                .then()
                .statusCode(201);
        return edition;
    }

    private static String chapter(String code, int elements) {
        var all = IntStream.rangeClosed(1, elements)
                .mapToObj(number ->
                        "{\"number\": %d, \"wording\": {\"id\": \"Uji\", \"en\": \"Test\"}}".formatted(number))
                .collect(Collectors.joining(","));
        return """
                {"code": "%s", "wording": {"id": "Bab", "en": "Chapter"}, "standards": [
                   {"number": 1, "wording": {"id": "Standar", "en": "Standard"}, "elements": [%s]}]}
                """.formatted(code, all);
    }
}
