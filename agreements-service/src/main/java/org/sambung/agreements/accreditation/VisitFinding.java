package org.sambung.agreements.accreditation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What mentors recorded of one element at a visit, as visit-service told it: without words. */
@Entity
class VisitFinding {

    @Id
    private UUID id;

    private UUID visitId;

    private UUID agreementId;

    private UUID facilityId;

    private UUID partnerId;

    private String element;

    private LocalDate due;

    private Instant foundAt;

    private boolean taken;

    protected VisitFinding() {}

    VisitFinding(UUID visit, MentoringNews told, MentoringNews.Element element) {
        this.id = element.id();
        this.visitId = visit;
        this.agreementId = told.agreementId();
        this.facilityId = told.facilityId();
        this.partnerId = told.partnerId();
        this.element = element.element();
        this.due = element.due();
        this.foundAt = told.occurredAt();
    }

    Found take(Programme programme) {
        taken = true;
        return new Found(programme.dayOf(foundAt), visitId, id, element, due, ActionItem.Task.ELSEWHERE);
    }

    UUID getId() {
        return id;
    }

    String getElement() {
        return element;
    }

    UUID getVisitId() {
        return visitId;
    }
}
