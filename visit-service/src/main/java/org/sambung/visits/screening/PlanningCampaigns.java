package org.sambung.visits.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.time.Ids;
import org.sambung.visits.coverage.Coverage;
import org.sambung.visits.coverage.CoverageRepository;
import org.sambung.visits.coverage.FacilityRepository;
import org.sambung.visits.patient.KnownPatient;
import org.sambung.visits.patient.PatientRepository;

/** Finds a campaign's cohort and spreads it over days, a quota on each, block by block. */
@ApplicationScoped
class PlanningCampaigns {

    @Inject
    ScreeningRepository campaigns;

    @Inject
    CoverageRepository coverages;

    @Inject
    FacilityRepository facilities;

    @Inject
    PatientRepository patients;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    ScreeningCampaign plan(UUID facility, PlanCampaign command) {
        if (facility == null) {
            throw ProblemException.forbidden();
        }
        var now = clock.instant();
        var coverage = command.agreementId() == null
                ? null
                : screeningUnder(command.agreementId(), facility, command.firstDay());
        var cohort = command.patients() == null
                ? patients.inCustodyOf(
                        facility,
                        command.criteria().blocks(),
                        command.criteria().custodyStatuses())
                : listed(facility, command.patients());
        if (cohort.isEmpty()) {
            throw new ProblemException(422, "nobody-to-screen");
        }
        if (coverage != null) {
            demandLastDay(coverage, dayOf(cohort.size() - 1, command.firstDay(), command.dailyQuota()));
        }
        var terms = new CampaignTerms(
                facility,
                coverage == null ? null : coverage.getPartnerId(),
                command.agreementId(),
                command.firstDay(),
                command.dailyQuota(),
                cohort.size());
        var campaign = ScreeningCampaign.plan(
                ids.next(),
                terms,
                regionOf(facility),
                facilities.zoneOf(facility),
                new Subject(command.disease()),
                now);
        campaigns.persistAndFlush(campaign);
        spread(campaign, cohort);
        return campaign;
    }

    private void spread(ScreeningCampaign campaign, List<KnownPatient> cohort) {
        var database = campaigns.getEntityManager();
        // Within a millisecond ids come in no order, and the cohort is shown by them.
        var ordered = Stream.generate(ids::next).limit(cohort.size()).sorted().toList();
        for (var i = 0; i < cohort.size(); i++) {
            var one = cohort.get(i);
            var day =
                    dayOf(i, campaign.getTerms().firstDay(), campaign.getTerms().dailyQuota());
            database.persist(new Member(ordered.get(i), campaign, one.getPatientId(), one.getBlock(), day));
        }
    }

    private static LocalDate dayOf(int place, LocalDate firstDay, int quota) {
        return firstDay.plusDays(place / quota);
    }

    /** Those who are told of campaigns must know whose region it is. */
    private String regionOf(UUID facility) {
        var region = facilities.regionOf(facility);
        if (region == null) {
            throw new ProblemException(422, "facility-not-told");
        }
        return region;
    }

    /** The agreement must be the facility's, and promise a line that allows a team to screen. */
    private Coverage screeningUnder(UUID agreement, UUID facility, LocalDate first) {
        var coverage = coverages
                .held(agreement)
                .filter(held -> held.getFacilityId().equals(facility))
                .orElseThrow(() -> ProblemException.invalid("/agreementId", "unknown-agreement"));
        if (!coverage.isInForce(clock.instant())) {
            throw new ProblemException(422, "agreement-not-in-force");
        }
        if (!coverage.covers(first) || !coverage.standsOn(first)) {
            throw new ProblemException(422, "first-day-not-covered");
        }
        demandScreeningOn(coverage, first);
        return coverage;
    }

    private static void demandLastDay(Coverage coverage, LocalDate last) {
        if (!coverage.covers(last) || !coverage.standsOn(last)) {
            throw new ProblemException(422, "last-day-not-covered");
        }
        demandScreeningOn(coverage, last);
    }

    private static void demandScreeningOn(Coverage coverage, LocalDate day) {
        if (!coverage.allowsSomewhereOn(day, "SCREENING")) {
            throw new ProblemException(422, "scope-lacks-kind");
        }
    }

    /** In the order of the list, each once; the first who is not in custody there spoils it. */
    private List<KnownPatient> listed(UUID facility, List<UUID> list) {
        var known = new HashMap<UUID, KnownPatient>();
        patients.inCustodyOf(facility, null, null).forEach(one -> known.put(one.getPatientId(), one));
        var seen = new HashSet<UUID>();
        for (var i = 0; i < list.size(); i++) {
            if (!known.containsKey(list.get(i))) {
                throw ProblemException.invalid("/patients/" + i, "unknown-patient");
            }
        }
        return list.stream().filter(seen::add).map(known::get).toList();
    }
}
