package org.sambung.referrals.referral;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;
import org.sambung.platform.identity.Role;
import org.sambung.platform.notification.Href;
import org.sambung.platform.notification.Notifies;

/** What is told of referrals because the custody of their patients has changed. */
@Href("/v1/referrals/{id}")
interface CustodyEvents {

    @EventType("referral.permission-recomputed")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.FACILITY_HEAD, Role.CUSTODY_REGISTRAR})
    @Schema(description = "The patient's custody has changed: others must permit what is not granted yet.")
    record PermissionRecomputed(@JsonUnwrapped ReferralTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("referral.reowned")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.REFERRAL_DESK})
    @Schema(description = "The patient was transferred: the facility that it names leads the referral on.")
    record ReferralReowned(
            @JsonUnwrapped ReferralTerms terms,

            @Schema(description = "The facility that led it until now.")
            UUID fromFacilityId,

            Instant occurredAt)
            implements DomainEvent {}
}
