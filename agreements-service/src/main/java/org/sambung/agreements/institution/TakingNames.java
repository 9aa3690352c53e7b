package org.sambung.agreements.institution;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.sambung.platform.identity.Acting;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.Frames;

/** Gives institutions the name whose day has come: a facility by its own calendar, a partner by that of WIB. */
@ApplicationScoped
class TakingNames {

    private static final Logger LOG = Logger.getLogger(TakingNames.class);
    private static final String JOB = "taking-names";

    @Inject
    FacilityRepository facilities;

    @Inject
    PartnerRepository partners;

    @Inject
    EntityManager database;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void takeDue() {
        var now = clock.instant();
        acting.as(Identity.job(JOB, null, null), () -> due(now))
                .forEach(one -> take((UUID) one[0], (UUID) one[1], now));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> due(Instant now) {
        return database.createNativeQuery("select facility_id, partner_id from names_to_take(:now)")
                .setParameter("now", now)
                .getResultList();
    }

    /** Another replica may have been here first: then it bears the name already. */
    private void take(UUID facility, UUID partner, Instant now) {
        try {
            acting.as(Identity.job(JOB, facility, partner), () -> {
                if (facility != null) {
                    var renamed = facilities.findById(facility, LockModeType.PESSIMISTIC_WRITE);
                    if (renamed.isToBeRenamed(now)) {
                        renamed.takeName(now);
                    }
                } else {
                    var renamed = partners.findById(partner, LockModeType.PESSIMISTIC_WRITE);
                    if (renamed.isToBeRenamed(now)) {
                        renamed.takeName(now);
                    }
                }
            });
        } catch (RuntimeException e) {
            LOG.errorf("institution keeps its old name: %s", Frames.of(e));
        }
    }
}
