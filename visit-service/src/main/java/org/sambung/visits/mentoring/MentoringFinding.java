package org.sambung.visits.mentoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.seal.SealedDocument;
import org.sambung.visits.visit.MentoredElement;
import org.sambung.visits.visit.Visit;

/** What mentors found of one element of the instrument. */
@Entity
class MentoringFinding {

    @Id
    private UUID id;

    private UUID visitId;

    private UUID facilityId;

    private UUID partnerId;

    private Instant recordedAt;

    private String element;

    private LocalDate due;

    @Convert(converter = Sealed.class)
    private ClinicFinding content;

    protected MentoringFinding() {}

    MentoringFinding(UUID id, Visit visit, ClinicFinding content, Instant recordedAt) {
        this.id = id;
        this.visitId = visit.getId();
        this.facilityId = visit.getBooking().facilityId();
        this.partnerId = visit.getBooking().partnerId();
        this.element = content.element();
        this.due = content.due();
        this.content = content;
        this.recordedAt = recordedAt;
    }

    MentoredElement told() {
        return new MentoredElement(id, element, due);
    }

    UUID getId() {
        return id;
    }

    ClinicFinding getContent() {
        return content;
    }

    @ApplicationScoped
    static class Repository implements PanacheRepositoryBase<MentoringFinding, UUID> {

        /** Newest first. */
        List<MentoringFinding> pageOfVisit(UUID visit, UUID before, int most) {
            return (before == null
                            ? find("visitId = ?1 order by id desc", visit)
                            : find("visitId = ?1 and id < ?2 order by id desc", visit, before))
                    .page(0, most)
                    .list();
        }
    }

    /** Mentors write freely, and may name somebody. */
    @Converter
    @Immutable
    @ApplicationScoped
    static class Sealed extends SealedDocument<ClinicFinding> {
        Sealed() {
            super(ClinicFinding.class, "mentoring_finding|content");
        }
    }
}
