package org.sambung.agreements.accreditation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sambung.agreements.instrument.Grade;
import org.sambung.agreements.instrument.GradeTable;
import org.sambung.agreements.instrument.InstrumentContent;

/** A clinic by its own eyes: what its chapters add up to. */
record Assessment(List<ChapterResult> chapters) {

    /** @param scores each element's latest, by its code */
    static Assessment of(InstrumentContent instrument, Map<String, ElementScore> scores) {
        return new Assessment(instrument.chapters().stream()
                .map(chapter -> ChapterResult.of(chapter.code(), instrument.elementsOf(chapter), scores))
                .toList());
    }

    /** What the clinic would get if it were surveyed so; empty when of some chapter nothing applies to it. */
    Optional<Grade> gradeBy(GradeTable table) {
        if (chapters.stream().anyMatch(chapter -> chapter.share().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(table.gradeOf(
                chapters.stream().collect(Collectors.toMap(ChapterResult::chapter, chapter -> chapter.share()
                        .orElseThrow()))));
    }
}
