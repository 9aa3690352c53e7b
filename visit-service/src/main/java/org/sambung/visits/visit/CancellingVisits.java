package org.sambung.visits.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.sambung.visits.coverage.CoverageChanged;

/** A suspended or ended agreement cancels its visits that are ahead, and nothing that was. */
@ApplicationScoped
class CancellingVisits {

    @Inject
    VisitRepository visits;

    @Inject
    Clock clock;

    void onChange(@Observes CoverageChanged change) {
        var agreement = change.coverage();
        var now = clock.instant();
        CancellationReason.of(agreement.getStatus())
                .ifPresent(why -> visits.aheadOfAgreement(agreement.getAgreementId(), now)
                        .forEach(visit -> visit.cancel(CancelledBy.AGREEMENT, why, now, now)));
    }
}
