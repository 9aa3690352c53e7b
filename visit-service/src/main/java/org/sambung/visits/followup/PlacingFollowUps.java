package org.sambung.visits.followup;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.sambung.platform.identity.Acting;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.Frames;
import org.sambung.platform.time.Ids;
import org.sambung.visits.coverage.FacilityRepository;

/** Puts follow-ups on the next visit that fits, moves them when it falls away, and says so when nobody looked. */
@ApplicationScoped
class PlacingFollowUps {

    private static final Logger LOG = Logger.getLogger(PlacingFollowUps.class);
    private static final String JOB = "missing-follow-ups";

    @Inject
    FollowUpRepository followUps;

    @Inject
    FacilityRepository facilities;

    @Inject
    FollowUpConfig config;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    /** One for each referral, whichever of its events comes first. */
    void begin(ToldReferral told) {
        if (followUps.isKnown(told.referralId())) {
            return;
        }
        var facility = told.facilityId();
        var now = clock.instant();
        var terms = new FollowUpTerms(
                facility,
                told.patientId(),
                told.referralId(),
                facilities.dayOf(facility, told.occurredAt()).plusDays(config.dueAfterDays()));
        followUps.persist(FollowUp.begin(
                ids.next(), terms, facilities.regionOf(facility), followUps.nextVisit(facility, now), now));
    }

    /** A new visit may be what was asked for. */
    void placeAsked(ToldVisit told) {
        if (told.isSuitable()) {
            var now = clock.instant();
            followUps
                    .nextVisit(told.facilityId(), now)
                    .ifPresent(visit -> followUps.askedOf(told.facilityId()).forEach(asked -> asked.book(visit, now)));
        }
    }

    /** That visit does not take place; another one may. */
    void placeAgain(UUID visit) {
        var now = clock.instant();
        followUps.bookedOn(visit).forEach(booked -> {
            booked.ask(now);
            followUps.nextVisit(booked.getTerms().facilityId(), now).ifPresent(other -> booked.book(other, now));
        });
    }

    /** At whichever visit they were seen. */
    void completeSeen(UUID visit, ToldVisit told) {
        if (told.isSuitable()) {
            followUps
                    .openOf(told.facilityId(), followUps.seenAt(visit))
                    .forEach(open -> open.complete(visit, told.occurredAt()));
        }
    }

    void leave(ToldLeaving told) {
        var now = clock.instant();
        followUps
                .openOf(told.facilityId(), List.of(told.patientId()))
                .forEach(open -> open.miss(FollowUpMissed.LEFT_CUSTODY, now));
    }

    @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void missLapsed() {
        var now = clock.instant();
        var lapsed = acting.as(Identity.job(JOB, null, null), () -> followUps.lapsed(now, config.graceDays()));
        for (var one : lapsed) {
            try {
                acting.as(Identity.job(JOB, one.facilityId(), null), () -> miss(one.id(), now));
            } catch (RuntimeException e) {
                // One in trouble must not keep the others from being told.
                LOG.errorf("follow-up %s not told as missed: %s", one.id(), Frames.of(e));
            }
        }
    }

    /** Unless another replica was faster. */
    private void miss(UUID id, Instant now) {
        var followUp = followUps.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (followUp.isOpen()) {
            followUp.miss(followUp.getVisitId() == null ? FollowUpMissed.NO_VISIT : FollowUpMissed.NOT_SEEN, now);
        }
    }
}
