package org.sambung.visits.finding;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.sambung.visits.visit.Visit;
import org.sambung.visits.visit.VisitSide;

/** What was found of a patient at a visit. It never changes: another one takes its place, and both stay. */
@Entity
class Finding {

    @Id
    private UUID id;

    private UUID visitId;

    private UUID facilityId;

    private UUID partnerId;

    private UUID patientId;

    /** The first of those that corrected one another. */
    private UUID firstId;

    private UUID replaces;

    private Instant occurredAt;

    private Instant recordedAt;

    /** The subject who recorded it. */
    private String author;

    /** Whether the partner's team recorded it, not the clinic. */
    private boolean byPartner;

    @Convert(converter = FindingContent.Sealed.class)
    private FindingContent content;

    protected Finding() {}

    private Finding(UUID id, Visit visit, UUID patientId, FindingContent content, Made made) {
        this.id = id;
        this.visitId = visit.getId();
        this.facilityId = visit.getBooking().facilityId();
        this.partnerId = visit.getBooking().partnerId();
        this.patientId = patientId;
        this.content = content;
        this.occurredAt = made.at();
        this.recordedAt = made.recordedAt();
        this.author = made.by();
        this.byPartner = made.side() == VisitSide.PARTNER;
    }

    /** Who recorded it, for which side, when it was found and when recorded. */
    record Made(String by, VisitSide side, Instant at, Instant recordedAt) {}

    static Finding first(UUID id, Visit visit, UUID patientId, FindingContent content, Made made) {
        var finding = new Finding(id, visit, patientId, content, made);
        finding.firstId = id;
        return finding;
    }

    static Finding correcting(Finding earlier, UUID id, Visit visit, FindingContent content, Made made) {
        var finding = new Finding(id, visit, earlier.patientId, content, made);
        finding.firstId = earlier.firstId;
        finding.replaces = earlier.id;
        return finding;
    }

    boolean isOf(UUID visit, UUID patient) {
        return visitId.equals(visit) && patientId.equals(patient);
    }

    UUID getId() {
        return id;
    }

    UUID getPatientId() {
        return patientId;
    }

    UUID getFirstId() {
        return firstId;
    }

    UUID getReplaces() {
        return replaces;
    }

    /** For which side it was recorded. */
    VisitSide getSide() {
        return byPartner ? VisitSide.PARTNER : VisitSide.FACILITY;
    }

    Instant getOccurredAt() {
        return occurredAt;
    }

    Instant getRecordedAt() {
        return recordedAt;
    }

    FindingContent getContent() {
        return content;
    }
}
