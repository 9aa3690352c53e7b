package org.sambung.visits.visit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.rule.Actions;

@Schema(
        name = "Visit",
        description = "A visit as its parties and their region see it; who attended is another "
                + "route's, and fewer roles'.")
public record VisitView(
        UUID id,
        @JsonUnwrapped Booking booking,
        @Schema(examples = "CONFIRMED") VisitStatus status,
        @Schema(description = "When it started, UTC.") Instant startedAt,
        @Schema(description = "When it ended, UTC.") Instant completedAt,

        @Schema(description = "Who called it off; absent unless it was cancelled.")
        CancelledBy cancelledBy,

        @Schema(
                description = "The code why it was cancelled, rescheduled or missed; absent otherwise.",
                examples = "NO_TRANSPORT")
        String reason,

        @Schema(description = "Who failed; absent unless it was missed and that is known.")
        VisitSide missedBy,

        @Schema(description = "The visit whose place it takes; absent if it takes none.")
        UUID rescheduledFrom,

        @Schema(description = "The visit that takes its place; absent unless it was rescheduled.")
        UUID rescheduledTo,

        @Schema(description = "How far the gate is prepared.")
        EntryStatus entry,

        @Schema(description = "Which side has verified it, and when.")
        Verification verification,

        @Schema(description = "How many attended; absent for a health office and oversight, who get figures.")
        HeadCount attended,

        @Schema(description = "What was done, in numbers; absent where attended is.")
        WorkDone done,

        @Schema(description = "Both as a health office and oversight see them; absent for everybody else.")
        VisitFigures figures,

        int version,
        Actions actions) {

    /** @param caller with the roles that reach the visit only, as in a list */
    static VisitView of(VisitSituation situation, Identity caller) {
        var visit = situation.visit();
        var actions = Actions.of(VisitOperation.values(), situation, caller, "/v1/visits/" + visit.getId());
        return of(visit, actions, VisitFigures.mustDoFor(caller));
    }

    static VisitView inList(Visit visit, Identity caller) {
        return of(visit, null, VisitFigures.mustDoFor(caller));
    }

    private static VisitView of(Visit visit, Actions actions, boolean fromAfar) {
        return new VisitView(
                visit.getId(),
                visit.getBooking(),
                visit.getStatus(),
                visit.getStartedAt(),
                visit.getCompletedAt(),
                visit.getCancelledBy(),
                visit.getReason(),
                missedBy(visit),
                visit.getChain().rescheduledFrom(),
                visit.getChain().rescheduledTo(),
                visit.getEntryStatus(),
                visit.getVerification(),
                fromAfar ? null : visit.getAttended(),
                fromAfar ? null : visit.getWorkDone(),
                fromAfar ? VisitFigures.of(visit) : null,
                visit.getVersion(),
                actions);
    }

    private static VisitSide missedBy(Visit visit) {
        return visit.getStatus() == VisitStatus.MISSED
                ? MissReason.valueOf(visit.getReason()).missedBy()
                : null;
    }
}
