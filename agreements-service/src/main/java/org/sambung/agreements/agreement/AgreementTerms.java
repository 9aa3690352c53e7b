package org.sambung.agreements.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.AbsentWhen;

/** What an agreement's events say of it: all that others need to keep their own copy. */
record AgreementTerms(
        UUID agreementId,
        UUID facilityId,
        UUID partnerId,
        @Schema(pattern = "^ID-[A-Z]{2}$") String region,

        @Schema(description = "Where it stands, as announced; the days count beside it.")
        AgreementStatus status,

        @Schema(description = "The version of the scope, from 1; work keeps the version that governed it.")
        int scopeVersion,

        @Schema(description = "Its first day in the facility's zone.") @AbsentWhen("none is agreed yet")
        LocalDate effectiveFrom,

        @Schema(
                description =
                        "Its last day in the facility's zone: the agreed one, or an earlier one of which notice was given.")
        @AbsentWhen("none is agreed yet")
        LocalDate effectiveUntil,

        @Schema(description = "The facility's zone as IANA id.", pattern = "^Asia/[A-Z][a-z]+$")
        String zoneId,

        @Schema(description = "All that it promises.") List<Line> scope,

        @Schema(description = "The first day of this version of the scope in the facility's zone.")
        @AbsentWhen("it is not signed yet")
        LocalDate scopeEffectiveFrom,

        @Schema(description = "Signed versions of the scope whose first day is still to come, the next one first.")
        @AbsentWhen("none lies ahead")
        List<Ahead> ahead,

        @Schema(description = "The agreement that it follows and whose work it carries on.")
        @AbsentWhen("it follows none")
        UUID renews,

        @Schema(description = "Its last suspension: over, under way or ahead.") @AbsentWhen("there was none")
        Notice suspension,

        @Schema(description = "That it ends before its time.") @AbsentWhen("it does not")
        Notice termination) {

    /** A version that takes over on its first day, whether or not that is told then. */
    record Ahead(
            @Schema(description = "The version.") int scopeVersion,

            @Schema(description = "Its first day in the facility's zone.")
            LocalDate effectiveFrom,

            @Schema(description = "All that it promises.") List<Line> scope) {

        static Ahead of(AgreementVersion version) {
            return new Ahead(version.getNumber(), version.getEffectiveFrom(), Line.of(version.getScope()));
        }
    }

    /** A scope line with the work it allows. */
    record Line(
            @Schema(description = "What is promised.") Service service,
            @Schema(description = "For whom.") Set<Beneficiary> beneficiaries,

            @Schema(description = "The visits it allows.", pattern = "^[A-Z_]+$")
            List<String> visitKinds,

            @Schema(description = "The referrals it allows.", pattern = "^[A-Z_]+$")
            List<String> referralKinds,

            @Schema(description = "How often.") @AbsentWhen("nothing is promised")
            ScopeLine.Commitment commitment,

            @Schema(description = "How fast a referral is answered.") @AbsentWhen("nothing is promised")
            Integer answerWithinMinutes,

            @Schema(description = "At whose cost.") @AbsentWhen("it is not said")
            Payer payer,

            @Schema(description = "Whom to call, in this order; desk and phone stay with the agreement.")
            @AbsentWhen("its procedure is not written yet, or nobody is referred under it")
            List<Call> callOrder) {

        static List<Line> of(List<ScopeLine> scope) {
            return scope.stream().map(Line::of).toList();
        }

        private static Line of(ScopeLine line) {
            return new Line(
                    line.service(),
                    line.beneficiaries(),
                    line.service().visitKinds(),
                    line.service().referralKinds(),
                    line.commitment(),
                    line.answerWithinMinutes(),
                    line.payer(),
                    line.procedure() == null
                            ? null
                            : line.procedure().contacts().stream().map(Call::of).toList());
        }
    }

    /** A contact without what could name somebody. */
    record Call(
            @Schema(description = "Which unit of the partner.") @AbsentWhen("it is not agreed")
            ContactUnit unit,

            @Schema(description = "After how many minutes without an answer the next is called.")
            @AbsentWhen("it is the last, or nothing is agreed")
            Integer answerWithinMinutes) {

        static Call of(Procedure.Contact contact) {
            return new Call(contact.unit(), contact.answerWithinMinutes());
        }
    }

    static AgreementTerms of(Agreement agreement) {
        var versions = agreement.getVersions();
        var ahead = versions.ahead().stream().map(Ahead::of).toList();
        return new AgreementTerms(
                agreement.getId(),
                agreement.getFacilityId(),
                agreement.getPartnerId(),
                agreement.getRegion(),
                agreement.getStatus(),
                versions.current(),
                agreement.getEffectiveFrom(),
                agreement.course().lastDay(),
                agreement.zone().getId(),
                Line.of(versions.lines()),
                versions.currentFrom(),
                ahead.isEmpty() ? null : ahead,
                agreement.succession().renews(),
                agreement.course().suspension(),
                agreement.course().termination());
    }
}
