package org.sambung.visits.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Version;
import org.sambung.visits.coverage.Access;
import org.sambung.visits.coverage.Coverage;
import org.sambung.visits.coverage.CoverageRepository;

/** Takes a caller's visit a step on, and shows it. */
@ApplicationScoped
public class ChangingVisits {

    @Inject
    VisitRepository visits;

    @Inject
    CoverageRepository coverages;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    public RestResponse<VisitView> transition(
            VisitOperation operation,
            UUID id,
            String ifMatch,
            Instant occurredAt,
            BiConsumer<Visit, Instant> transition) {
        var visit = locked(operation, id, ifMatch);
        transition.accept(visit, Moment.of(occurredAt, clock));
        visits.flush();
        return shown(visit);
    }

    /** Writes what was changed, so that its version is the one shown. */
    public VisitView written(Visit visit) {
        visits.flush();
        return view(visit);
    }

    /** A visit of the caller's, to look at. */
    public Visit read(UUID id) {
        return visits.ofCaller(id, caller.identity());
    }

    /** The agreement of a visit, held before the visit is locked, the order in which everybody locks. */
    public Coverage holdAgreementOf(UUID visit) {
        return visits.agreementOf(visit, caller.identity())
                .flatMap(coverages::held)
                .orElseThrow(ProblemException::notFound);
    }

    /** Locked to the end of the transaction, by somebody who may do that with it. */
    public Visit locked(VisitOperation operation, UUID id, String ifMatch) {
        var visit = visits.lockedOfCaller(id, caller.identity());
        operation.demandRoleOf(visit.reaching(caller.identity()));
        Version.matchIfGiven(ifMatch, visit.getVersion());
        return visit;
    }

    VisitView inList(Visit visit) {
        return VisitView.inList(visit, visit.reaching(caller.identity()));
    }

    /** Whether the caller sees how many people there were; else figures of the visit are all. */
    public boolean seesCounts(Visit visit) {
        return !VisitFigures.mustDoFor(visit.reaching(caller.identity()));
    }

    public RestResponse<VisitView> shown(Visit visit) {
        return Version.ok(view(visit), visit.getVersion());
    }

    private VisitView view(Visit visit) {
        var reaching = visit.reaching(caller.identity());
        var letIn = coverages
                .findByIdOptional(visit.getBooking().agreementId())
                .map(Coverage::letsIn)
                .orElse(Access.ALWAYS);
        return VisitView.of(VisitSituation.upTo(visit, clock.instant(), letIn, reaching), reaching);
    }
}
