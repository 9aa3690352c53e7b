package org.sambung.visits.followup;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.rule.Actions;

@Schema(name = "FollowUp", description = "Somebody back from a hospital, to be looked at again.")
record FollowUpView(
        UUID id,
        @JsonUnwrapped FollowUpTerms terms,
        @Schema(examples = "BOOKED") FollowUpStatus status,

        @Schema(
                description =
                        "The first day on which a visit is soon enough to be for it, by the facility's calendar; absent"
                                + " where the hospital named no day.",
                examples = "2026-12-03")
        LocalDate notBefore,

        @Schema(description = "The visit; absent while none is found.")
        UUID visitId,

        @Schema(description = "Why it was missed; absent otherwise.")
        FollowUpMissed reason,

        int version,
        Actions actions) {

    static FollowUpView of(FollowUp followUp, Identity caller) {
        return of(
                followUp,
                Actions.of(FollowUpOperation.values(), followUp, caller, "/v1/follow-ups/" + followUp.getId()));
    }

    static FollowUpView inList(FollowUp followUp) {
        return of(followUp, (Actions) null);
    }

    private static FollowUpView of(FollowUp followUp, Actions actions) {
        return new FollowUpView(
                followUp.getId(),
                followUp.getTerms(),
                followUp.getStatus(),
                followUp.getNotBefore(),
                followUp.getVisitId(),
                followUp.getReason(),
                followUp.getVersion(),
                actions);
    }
}
