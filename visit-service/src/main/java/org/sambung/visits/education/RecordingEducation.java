package org.sambung.visits.education;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sambung.platform.time.Ids;
import org.sambung.visits.visit.Visit;

/** Keeps sessions of health education at a locked visit. */
@ApplicationScoped
public class RecordingEducation implements PanacheRepositoryBase<EducationSession, UUID> {

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    public void record(Visit visit, EducationContent content, Instant at) {
        visit.educate(content.headCount(), at);
        persist(new EducationSession(ids.next(), visit, content, at, clock.instant()));
    }

    /** Newest first. */
    List<EducationSession> pageOfVisit(UUID visit, UUID before, int most) {
        return (before == null
                        ? find("visitId = ?1 order by id desc", visit)
                        : find("visitId = ?1 and id < ?2 order by id desc", visit, before))
                .page(0, most)
                .list();
    }
}
