package org.sambung.visits.followup;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.sambung.platform.identity.Acting;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.Frames;
import org.sambung.platform.time.Ids;
import org.sambung.visits.coverage.FacilityRepository;
import org.sambung.visits.followup.FollowUp.Wait;
import org.sambung.visits.followup.FollowUpRepository.Lapsed;
import org.sambung.visits.followup.FollowUpRepository.Suitable;

/** Puts follow-ups on the next visit that fits, moves them when it falls away, and says so when nobody looked. */
@ApplicationScoped
class PlacingFollowUps {

    private static final Logger LOG = Logger.getLogger(PlacingFollowUps.class);
    private static final String JOB = "missing-follow-ups";
    private static final String PLACING = "placing-follow-ups";

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

    /**
     * One for each control, however often it is told. Another day that the hospital names is that of the one that is waited
     * for; what was done or missed stays so, and is looked at anew.
     */
    void begin(ToldReferral told) {
        followUps.hold(told.patientId());
        var due = told.dueOn(facilities.dayOf(told.facilityId(), told.occurredAt()), config.dueAfterDays());
        var notBefore = told.notBefore(config.earlyDays());
        var waiting = openOf(told);
        if (waiting.isPresent()) {
            waiting.filter(open -> !open.isBy(due)).ifPresent(open -> move(open, due, notBefore));
        } else if (!followUps.isKnown(told.referralId(), due)) {
            begin(
                    new FollowUpTerms(told.facilityId(), told.patientId(), told.referralId(), due),
                    new Wait(told.occurredAt(), notBefore));
        }
    }

    /** The hospital wants to look itself after all, or nobody to. */
    void giveUp(ToldReferral told) {
        followUps.hold(told.patientId());
        openOf(told).ifPresent(open -> open.miss(FollowUpMissed.NOT_ASKED_FOR, clock.instant()));
    }

    /** A referral's events come in their order: what is told last counts, whichever moment a correction names. */
    private Optional<FollowUp> openOf(ToldReferral told) {
        return followUps.openOfReferral(told.facilityId(), told.referralId());
    }

    private void move(FollowUp open, LocalDate due, LocalDate notBefore) {
        var now = clock.instant();
        open.moveTo(due, notBefore, visitFor(open.getTerms().by(due), notBefore, now), now);
    }

    /** What the patient waited for elsewhere is waited for here, by the same day. */
    void takeOver(UUID patient, UUID facility) {
        followUps.hold(patient);
        followUps
                .toTakeOver(patient)
                .forEach(other -> begin(
                        new FollowUpTerms(facility, patient, other.referralId(), other.dueOn()),
                        new Wait(other.beganAt(), other.notBefore())));
    }

    private void begin(FollowUpTerms terms, Wait wait) {
        var now = clock.instant();
        followUps.persist(FollowUp.begin(
                ids.next(),
                terms,
                facilities.regionOf(terms.facilityId()),
                wait,
                visitFor(terms, wait.notBefore(), now),
                now));
    }

    private Optional<UUID> visitFor(FollowUpTerms terms, LocalDate notBefore, Instant now) {
        var facility = terms.facilityId();
        return among(followUps.visitsAhead(facility, now), terms, notBefore, facilities.zoneOf(facility));
    }

    /**
     * The next one, unless it comes too late. Where the hospital has named a day, the last one until then, and none that comes
     * long before: a wound that heals in three weeks is not looked at tomorrow.
     */
    private static Optional<UUID> among(List<Suitable> ahead, FollowUpTerms terms, LocalDate notBefore, ZoneId zone) {
        var inTime = ahead.stream()
                .filter(visit -> visit.isBetween(notBefore, terms.dueOn(), zone))
                .map(Suitable::id);
        return notBefore == null ? inTime.findFirst() : inTime.reduce((earlier, later) -> later);
    }

    /** A new visit may be what was asked for. */
    void placeAsked(ToldVisit told) {
        if (told.isSuitable()) {
            placeAsked(told.facilityId());
        }
    }

    private void placeAsked(UUID facility) {
        var now = clock.instant();
        var ahead = followUps.visitsAhead(facility, now);
        if (ahead.isEmpty()) {
            return;
        }
        var zone = facilities.zoneOf(facility);
        followUps.askedOf(facility).forEach(asked -> among(ahead, asked.getTerms(), asked.getNotBefore(), zone)
                .ifPresent(visit -> asked.book(visit, now)));
    }

    /** That visit does not take place; another one may. */
    void placeAgain(UUID visit) {
        placeAgain(followUps.bookedOn(visit), clock.instant());
    }

    /** @param booked all of one facility */
    private void placeAgain(List<FollowUp> booked, Instant now) {
        if (booked.isEmpty()) {
            return;
        }
        var facility = booked.get(0).getTerms().facilityId();
        var ahead = followUps.visitsAhead(facility, now);
        var zone = facilities.zoneOf(facility);
        for (var one : booked) {
            one.ask(now);
            among(ahead, one.getTerms(), one.getNotBefore(), zone).ifPresent(other -> one.book(other, now));
        }
    }

    /**
     * At whichever visit they were seen, if it began when they were back and not long before the day that was named: a list may
     * be entered long after.
     */
    void completeSeen(UUID visit, ToldVisit told) {
        if (told.isSuitable()) {
            var waiting = followUps.openOf(told.facilityId(), followUps.seenAt(visit));
            if (waiting.isEmpty()) {
                return;
            }
            var started = followUps.startOf(visit);
            var day = facilities.dayOf(told.facilityId(), started);
            waiting.stream()
                    .filter(open -> open.isMetBy(started, day))
                    .forEach(open -> open.complete(visit, told.occurredAt()));
        }
    }

    void join(ToldMerger told) {
        var now = clock.instant();
        followUps
                .openOf(told.facilityId(), List.of(told.patientId()))
                .forEach(open -> open.join(told.intoPatientId(), now));
    }

    void leave(ToldCustody told) {
        var now = clock.instant();
        followUps
                .openOf(told.facilityId(), List.of(told.patientId()))
                .forEach(open -> open.miss(FollowUpMissed.LEFT_CUSTODY, now));
    }

    /** Who is held again, caught or anew, is looked at by the day that the hospital named, while that is still ahead. */
    void resume(ToldCustody told) {
        followUps.hold(told.patientId());
        var now = clock.instant();
        followUps
                .leftBefore(told.facilityId(), told.patientId(), facilities.dayOf(told.facilityId(), now))
                .forEach(left -> begin(left.getTerms(), new Wait(now, left.getNotBefore())));
    }

    @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void missLapsed() {
        var now = clock.instant();
        var lapsed = acting.as(Identity.job(JOB, null, null), () -> followUps.lapsed(now, config.graceDays()));
        for (var one : lapsed) {
            try {
                if (one.movedTo() != null) {
                    // Begun there before it ends here: stopped in between, nothing is lost.
                    var there = Identity.job(JOB, one.movedTo(), null);
                    acting.as(there, () -> takeOver(one.patientId(), one.movedTo()));
                }
                acting.as(Identity.job(JOB, one.facilityId(), null), () -> settle(one, now));
            } catch (RuntimeException e) {
                // One in trouble must not keep the others from being told.
                LOG.errorf("follow-up %s not told as missed: %s", one.id(), Frames.of(e));
            }
        }
    }

    /** A visit planned or called off just when somebody began to wait may have seen nobody waiting, nor they it. */
    @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void placeOverlooked() {
        var now = clock.instant();
        for (var facility : acting.as(Identity.job(PLACING, null, null), () -> followUps.facilitiesToPlace(now))) {
            try {
                acting.as(Identity.job(PLACING, facility, null), () -> placeOverlooked(facility));
            } catch (RuntimeException e) {
                LOG.errorf("follow-ups of %s not placed: %s", facility, Frames.of(e));
            }
        }
    }

    private void placeOverlooked(UUID facility) {
        placeAgain(followUps.bookedInVain(facility), clock.instant());
        placeAsked(facility);
    }

    /**
     * Unless another replica was faster. Whom a visit has not seen, though its lists had time to come, the next one may see
     * while their day is still to come.
     */
    private void settle(Lapsed lapsed, Instant now) {
        var followUp = followUps.findById(lapsed.id(), LockModeType.PESSIMISTIC_WRITE);
        if (!followUp.isOpen()) {
            return;
        }
        var today = facilities.dayOf(lapsed.facilityId(), now);
        var due = followUp.getTerms().dueOn();
        if (lapsed.movedTo() != null || today.isAfter(due.plusDays(config.graceDays()))) {
            followUp.miss(why(lapsed, followUp), now);
        } else if (!today.isAfter(due) && isOver(followUp.getVisitId(), now)) {
            placeAgain(List.of(followUp), now);
        }
    }

    private boolean isOver(UUID visit, Instant now) {
        var end = followUps.endOf(visit);
        return end != null && end.isBefore(now.minus(Duration.ofDays(config.graceDays())));
    }

    private static FollowUpMissed why(Lapsed lapsed, FollowUp followUp) {
        if (lapsed.movedTo() != null) {
            return FollowUpMissed.TRANSFERRED;
        }
        return followUp.getVisitId() == null ? FollowUpMissed.NO_VISIT : FollowUpMissed.NOT_SEEN;
    }
}
