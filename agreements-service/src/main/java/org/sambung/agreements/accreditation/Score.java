package org.sambung.agreements.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.seal.SealedDocument;

/** How an element was scored once. It never changes: who scores again adds another. */
@Entity
@Table(name = "accreditation_score")
class Score {

    @Id
    private UUID id;

    private UUID programmeId;

    private UUID facilityId;

    private UUID partnerId;

    private String region;

    private String element;

    @Enumerated(EnumType.STRING)
    private ElementScore score;

    private LocalDate assessedOn;

    private Instant recordedAt;

    @Convert(converter = Sealed.class)
    private Grounds grounds;

    /** Who scored, and on what evidence; sealed, for it names people. */
    record Grounds(String by, List<Evidence> evidence) {}

    protected Score() {}

    Score(UUID id, Programme programme, ScoreElements.One one, LocalDate on, String by, Instant at) {
        this.id = id;
        this.programmeId = programme.getId();
        this.facilityId = programme.getFacilityId();
        this.partnerId = programme.getPartnerId();
        this.region = programme.getRegion();
        this.element = one.element();
        this.score = one.score();
        this.assessedOn = on;
        this.recordedAt = at;
        this.grounds = new Grounds(by, one.evidence() == null ? List.of() : one.evidence());
    }

    String getElement() {
        return element;
    }

    ElementScore getScore() {
        return score;
    }

    LocalDate getAssessedOn() {
        return assessedOn;
    }

    Instant getRecordedAt() {
        return recordedAt;
    }

    Grounds getGrounds() {
        return grounds;
    }

    @Converter
    @Immutable
    @ApplicationScoped
    static class Sealed extends SealedDocument<Grounds> {
        Sealed() {
            super(Grounds.class, "accreditation_score|grounds");
        }
    }
}
