package org.sambung.agreements.accreditation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.agreements.instrument.Percent;

/** What a chapter's elements add up to. An element that nobody has looked at yet counts as not fulfilled. */
@Schema(description = "What a chapter's elements add up to; one that nobody has looked at yet counts as not fulfilled.")
record ChapterResult(
        @Schema(description = "The chapter's code.", examples = "TKK")
        String chapter,

        @Schema(description = "How many elements it has.", examples = "19")
        int elements,

        @Schema(description = "How many of them apply to the clinic; 0 says that nothing of it does.", examples = "18")
        int applicable,

        @Schema(description = "How many nobody has looked at yet.", examples = "0")
        int unscored,

        @Schema(description = "The sum of their scores.", examples = "145")
        int points) {

    static ChapterResult of(String chapter, List<String> elements, Map<String, ElementScore> scores) {
        var scored =
                elements.stream().filter(scores::containsKey).map(scores::get).toList();
        var notApplicable = (int) scored.stream()
                .filter(score -> score == ElementScore.NOT_APPLICABLE)
                .count();
        return new ChapterResult(
                chapter,
                elements.size(),
                elements.size() - notApplicable,
                elements.size() - scored.size(),
                scored.stream().mapToInt(ElementScore::points).sum());
    }

    /** Empty when nothing of the chapter applies. */
    @JsonIgnore
    Optional<Percent> share() {
        return applicable == 0 ? Optional.empty() : Optional.of(new Percent(points, ElementScore.MOST * applicable));
    }

    @JsonProperty
    @Schema(
            description = "points / (10 x applicable), rounded down; absent when nothing of the chapter applies.",
            examples = "80.55")
    BigDecimal percent() {
        return share().map(Percent::value).orElse(null);
    }
}
