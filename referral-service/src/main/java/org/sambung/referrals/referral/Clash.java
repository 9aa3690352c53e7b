package org.sambung.referrals.referral;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.Problem;

@Schema(description = "Something else that is known of the patient for the time of a planned movement.")
record Clash(
        @Schema(description = "What it is.") Kind kind,

        @Schema(description = "On which day, in the facility's zone.")
        LocalDate day,

        @Schema(description = "The other referral; absent for other kinds.")
        UUID referralId,

        @Schema(description = "The visit, as the visit service knows it; absent for other kinds.")
        UUID visitId) {

    static Clash ofDate(Kind kind, LocalDate day) {
        return new Clash(kind, day, null, null);
    }

    @Schema(name = "ClashKind", description = "What a movement clashes with.")
    enum Kind {
        OTHER_REFERRAL("clash-other-referral"),
        COURT_DATE("clash-court-date"),
        RELEASE_DATE("clash-release-date"),
        VISIT("clash-visit");

        private final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    @Schema(name = "ClashOverride", description = "Why the movement goes ahead nevertheless.")
    enum Override {
        CARE_CANNOT_WAIT,
        OTHER_DATE_MOVED,
        BOTH_CAN_BE_KEPT
    }

    Problem.Violation violation() {
        return new Problem.Violation("/despiteClash", kind.code);
    }
}
