package org.sambung.visits.education;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.sambung.visits.visit.Visit;

/** Health education given once at a visit. */
@Entity
class EducationSession {

    @Id
    private UUID id;

    private UUID visitId;

    private UUID facilityId;

    private UUID partnerId;

    private Instant occurredAt;

    private Instant recordedAt;

    private String topic;

    private String material;

    @Enumerated(EnumType.STRING)
    private TargetGroup targetGroup;

    private int headCount;

    protected EducationSession() {}

    EducationSession(UUID id, Visit visit, EducationContent content, Instant at, Instant recordedAt) {
        this.id = id;
        this.visitId = visit.getId();
        this.facilityId = visit.getBooking().facilityId();
        this.partnerId = visit.getBooking().partnerId();
        this.topic = content.topic();
        this.material = content.material();
        this.targetGroup = content.targetGroup();
        this.headCount = content.headCount();
        this.occurredAt = at;
        this.recordedAt = recordedAt;
    }

    UUID getId() {
        return id;
    }

    Instant getOccurredAt() {
        return occurredAt;
    }

    EducationContent content() {
        return new EducationContent(topic, material, targetGroup, headCount);
    }
}
