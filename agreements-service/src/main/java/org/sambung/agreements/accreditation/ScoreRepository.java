package org.sambung.agreements.accreditation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** How elements were scored; row security gives them to both sides of the programme only. */
@ApplicationScoped
class ScoreRepository implements PanacheRepositoryBase<Score, UUID> {

    /** In the order in which elements were looked at; of two of one day the one that was recorded later is later. */
    List<Score> ofProgramme(UUID programme) {
        return list("programmeId = ?1 order by assessedOn, id", programme);
    }

    List<Score> ofElement(UUID programme, String element) {
        return list("programmeId = ?1 and element = ?2 order by assessedOn, id", programme, element);
    }

    /** An element's code, its score and the day, without what needs to be unsealed. */
    record Mark(String element, ElementScore score, LocalDate on) {}

    /** As {@link #ofProgramme}. */
    List<Mark> marksOf(UUID programme) {
        return find(
                        "select element, score, assessedOn from Score where programmeId = ?1 order by assessedOn, id",
                        programme)
                .project(Mark.class)
                .list();
    }
}
