package org.sambung.referrals.mandate;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Change;
import org.sambung.platform.problem.ProblemException;
import org.sambung.referrals.mandate.MandateEvents.*;
import org.sambung.referrals.permission.Capacity;

/** Somebody's right to decide for a facility's head, from a day to a day, both of them included, in the facility's zone. */
@Entity
class Mandate extends Aggregate {

    private UUID facilityId;

    private String region;

    @Convert(converter = Paper.Sealed.class)
    private Paper paper;

    /** Keyed hash of the holder's employee number, as the token tells it. */
    private byte[] holderHash;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    private LocalDate validFrom;

    private LocalDate validUntil;

    private LocalDate revokedFrom;

    protected Mandate() {}

    private Mandate(UUID id, UUID facilityId, String region, RecordMandate command, byte[] holderHash) {
        super(id);
        this.facilityId = facilityId;
        this.region = region;
        this.paper = command.paper();
        this.holderHash = holderHash;
        this.capacity = command.capacity();
        this.validFrom = command.validFrom();
        this.validUntil = command.validUntil();
    }

    static Mandate record(
            UUID id, UUID facilityId, String region, RecordMandate command, byte[] holderHash, Instant at) {
        var mandate = new Mandate(id, facilityId, region, command, holderHash);
        mandate.record(Change.of(new MandateRecorded(MandateTerms.of(mandate), at), at));
        return mandate;
    }

    /** @param from the first day on which it no longer holds; another one while that is still ahead, 409 afterwards */
    void revoke(LocalDate from, LocalDate today, Instant at) {
        if (revokedFrom != null && !revokedFrom.isAfter(today)) {
            throw ProblemException.illegalTransition();
        }
        revokedFrom = from;
        record(Change.of(new MandateRevoked(MandateTerms.of(this), at), at));
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(validFrom)
                && (validUntil == null || !day.isAfter(validUntil))
                && (revokedFrom == null || day.isBefore(revokedFrom));
    }

    @Override
    protected Bounds bounds() {
        return new Bounds(facilityId, null, region);
    }

    String href() {
        return "/v1/mandates/" + getId();
    }

    UUID getFacilityId() {
        return facilityId;
    }

    Paper getPaper() {
        return paper;
    }

    Capacity getCapacity() {
        return capacity;
    }

    LocalDate getValidFrom() {
        return validFrom;
    }

    LocalDate getValidUntil() {
        return validUntil;
    }

    LocalDate getRevokedFrom() {
        return revokedFrom;
    }
}
