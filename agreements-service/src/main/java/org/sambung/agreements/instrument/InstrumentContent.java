package org.sambung.agreements.instrument;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a clinic is assessed by. An element is known by its code, chapter, standard and number: {@code TKK.1.3}. */
@Schema(name = "Instrument", description = "What a clinic is assessed by: chapters, standards, elements by number.")
public record InstrumentContent(
        @Schema(description = "Its name; what is loaded under it never changes.", examples = "KLINIK-2031")
        @NotNull
        @Pattern(regexp = EDITION)
        String edition,

        @Schema(description = "From when on clinics are surveyed by it.", examples = "2031-01-01") @NotNull
        LocalDate effectiveFrom,

        @Schema(description = "Its chapters, in their order.") @NotEmpty @Size(max = 10)
        List<@NotNull @Valid Chapter> chapters) {

    public static final String EDITION = "[A-Z0-9][A-Z0-9.-]{0,39}";

    @Schema(name = "InstrumentChapter", description = "A chapter of an instrument.")
    public record Chapter(
            @Schema(examples = "TKK", description = "What its elements' codes begin with.")
            @NotNull
            @Pattern(regexp = "[A-Z]{2,8}")
            String code,

            @NotNull @Valid Wording wording,

            @Schema(description = "Its standards, numbered from 1 without gaps.") @NotEmpty @Size(max = 50)
            List<@NotNull @Valid Standard> standards) {

        Stream<String> elementCodes() {
            return standards.stream().flatMap(standard -> standard.elements().stream()
                    .map(element -> code + "." + standard.number() + "." + element.number()));
        }
    }

    @Schema(name = "InstrumentStandard", description = "A standard of a chapter.")
    public record Standard(
            @Schema(description = "Its number within the chapter.", examples = "1") @Min(1) @Max(50)
            int number,

            @NotNull @Valid Wording wording,

            @Schema(description = "Its elements of assessment, numbered from 1 without gaps.") @NotEmpty @Size(max = 99)
            List<@NotNull @Valid Element> elements) {}

    @Schema(name = "InstrumentElement", description = "An element of assessment.")
    public record Element(
            @Schema(description = "Its number within the standard.", examples = "1") @Min(1) @Max(99)
            int number,

            @NotNull @Valid Wording wording) {}

    /** Codes of all elements of a chapter, {@code TKK.1.1} first. */
    public List<String> elementsOf(Chapter chapter) {
        return chapter.elementCodes().toList();
    }

    public List<String> elements() {
        return chapters.stream().flatMap(Chapter::elementCodes).toList();
    }

    int standards() {
        return chapters.stream().mapToInt(chapter -> chapter.standards().size()).sum();
    }
}
