package org.sambung.referrals.referral;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.referrals.clinical.ReferralKind;
import org.sambung.referrals.coverage.ContactUnit;
import org.sambung.referrals.coverage.Coverage;

/** The agreement that a referral runs under, with the version of its scope; or why it runs under none. */
@Embeddable
class Cover {

    @Schema(name = "OutsideReason", description = "Why a clinician refers where no agreement offers the care.")
    enum OutsideReason {
        NO_PARTNER_OFFERS_IT,
        PARTNER_IS_FULL,
        CONTINUES_TREATMENT
    }

    private UUID agreementId;

    private Integer scopeVersion;

    private boolean outsideAgreement;

    @Enumerated(EnumType.STRING)
    private OutsideReason outsideReason;

    /** Which unit of the hospital is called when the first has not answered; null where the agreement does not say. */
    @Enumerated(EnumType.STRING)
    private ContactUnit secondContact;

    protected Cover() {}

    Cover(OutsideReason outsideReason) {
        this.outsideReason = outsideReason;
    }

    /** Keeps the agreement that covers it now; without one the referral is outside any agreement. */
    void settle(Coverage coverage, ReferralKind kind, Instant at) {
        agreementId = coverage == null ? null : coverage.getAgreementId();
        scopeVersion = coverage == null ? null : coverage.scopeVersionAt(at);
        secondContact = coverage == null
                ? null
                : coverage.secondContactAt(kind.name(), at).orElse(null);
        outsideAgreement = coverage == null;
    }

    UUID getAgreementId() {
        return agreementId;
    }

    Integer getScopeVersion() {
        return scopeVersion;
    }

    boolean isOutsideAgreement() {
        return outsideAgreement;
    }

    OutsideReason getOutsideReason() {
        return outsideReason;
    }

    ContactUnit getSecondContact() {
        return secondContact;
    }
}
