package org.sambung.visits.visit;

import java.time.Instant;
import org.sambung.platform.identity.Identity;
import org.sambung.visits.coverage.Access;
import org.sambung.visits.coverage.Window;

/**
 * A visit and what happens to it, or could: the time at which it does decides beside its state.
 *
 * @param when it happens: one moment of a command, which may be entered later; any until now of what could be entered
 * @param now by the clock
 * @param letIn when its agreement lets the partner in
 * @param byPartner whether the partner's side says so
 * @param missReason why it is called missed, if it is
 */
public record VisitSituation(
        Visit visit, Window when, Instant now, Access letIn, boolean byPartner, MissReason missReason) {

    /** Of a command that asks for its own time only. */
    static VisitSituation at(Visit visit, Instant at) {
        return new VisitSituation(visit, Window.at(at), at, Access.ALWAYS, false, null);
    }

    /** Of what the caller could do, with whatever time it takes. */
    static VisitSituation upTo(Visit visit, Instant now, Access letIn, Identity caller) {
        return new VisitSituation(visit, Window.upTo(now), now, letIn, VisitSide.PARTNER.isOf(caller), null);
    }

    /** At a time around its plan; that it lies far from it is another rule's. */
    boolean isLetIn() {
        var around = visit.getBooking().around();
        return !when.meets(around) || letIn.meets(when.and(around));
    }

    VisitSituation letIn(Access letIn) {
        return new VisitSituation(visit, when, now, letIn, byPartner, missReason);
    }

    /** Said at that time by the clock, which may be later than it happened. */
    VisitSituation said(Instant now, boolean byPartner) {
        return new VisitSituation(visit, when, now, letIn, byPartner, missReason);
    }

    VisitSituation because(MissReason missReason) {
        return new VisitSituation(visit, when, now, letIn, byPartner, missReason);
    }
}
