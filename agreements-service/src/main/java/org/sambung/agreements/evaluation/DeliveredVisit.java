package org.sambung.agreements.evaluation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A visit as far as its events have told: it was promised, and was held or not. */
@Entity
class DeliveredVisit {

    @Id
    private UUID visitId;

    private long sequence;

    private UUID agreementId;

    private UUID facilityId;

    private UUID partnerId;

    private String region;

    private int scopeVersion;

    private String service;

    private String kind;

    private Instant plannedStart;

    private Instant plannedEnd;

    private String status;

    private String cancelledBy;

    private String reason;

    protected DeliveredVisit() {}

    DeliveredVisit(UUID visitId) {
        this.visitId = visitId;
    }

    /** Takes over what an event tells, unless a later one was taken before. */
    void take(VisitNews told, String toldStatus, long toldSequence) {
        if (toldSequence <= sequence) {
            return;
        }
        sequence = toldSequence;
        agreementId = told.agreementId();
        facilityId = told.facilityId();
        partnerId = told.partnerId();
        region = told.region();
        scopeVersion = told.scopeVersion();
        service = told.service();
        kind = told.kind();
        plannedStart = told.plannedStart();
        plannedEnd = told.plannedEnd();
        status = toldStatus;
        cancelledBy = told.cancelledBy();
        reason = told.reason();
    }
}
