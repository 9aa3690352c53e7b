package org.sambung.agreements.evaluation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.sambung.agreements.agreement.PromisedScopes;

/** A referral as far as its events have told: sent to the partner, and answered or not. */
@Entity
class DeliveredReferral {

    @Id
    private UUID referralId;

    private long sequence;

    private UUID agreementId;

    private UUID facilityId;

    private UUID partnerId;

    private String region;

    private Integer scopeVersion;

    private String kind;

    private String status;

    private Instant sentAt;

    private Instant answeredAt;

    protected DeliveredReferral() {}

    DeliveredReferral(UUID referralId) {
        this.referralId = referralId;
    }

    /**
     * Takes over what an event tells, unless a later one was taken before. The first answer counts, also when its event
     * comes late: an acceptance that was withdrawn and given anew was an answer all the same.
     *
     * @param place of its agreement, also where the patient was transferred since
     */
    void take(ReferralNews told, PromisedScopes.Place place, boolean isAnswer, long toldSequence) {
        if (isAnswer && (answeredAt == null || told.occurredAt().isBefore(answeredAt))) {
            answeredAt = told.occurredAt();
        }
        if (toldSequence <= sequence) {
            return;
        }
        sequence = toldSequence;
        agreementId = told.agreementId();
        facilityId = place.facilityId();
        partnerId = told.partnerId();
        region = place.region();
        scopeVersion = told.scopeVersion();
        kind = told.kind();
        status = told.clinicalStatus();
        sentAt = told.sentAt();
    }
}
