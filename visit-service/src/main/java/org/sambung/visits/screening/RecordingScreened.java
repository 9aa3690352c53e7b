package org.sambung.visits.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sambung.platform.problem.ProblemException;
import org.sambung.visits.coverage.CoverageRepository;
import org.sambung.visits.screening.RecordScreened.Screened;

/** Notes who of the cohort came, and on which sample to look for the result; the campaign's row is held. */
@ApplicationScoped
class RecordingScreened {

    @Inject
    ScreeningRepository campaigns;

    @Inject
    CoverageRepository coverages;

    @Inject
    Clock clock;

    void add(ScreeningCampaign campaign, RecordScreened command, Instant at) {
        CampaignOperation.ATTENDANCE.demand(campaign);
        var wanted = command.people().stream().map(Screened::patientId).collect(Collectors.toSet());
        var cohort = campaigns.membersOf(campaign, wanted).stream()
                .collect(Collectors.toMap(Member::getPatientId, Function.identity()));
        demandInCohort(command, cohort::containsKey);
        demandOwnSamples(campaign, command, cohort::get);
        var on = campaign.dayOf(at);
        demandAgreement(campaign, on);
        var blocks = campaigns.blocksOf(campaign, wanted);
        var added = 0;
        var sampled = 0;
        for (var person : command.people()) {
            var member = cohort.get(person.patientId());
            added += member.attend(on, blocks.get(person.patientId())) ? 1 : 0;
            sampled += member.take(person.sample()) ? 1 : 0;
        }
        campaign.attend(added, sampled, at);
    }

    /** Nobody is let in to screen while it does not count; who came before is entered afterwards all the same. */
    private void demandAgreement(ScreeningCampaign campaign, LocalDate on) {
        var agreement = campaign.getTerms().agreementId();
        if (agreement == null) {
            return;
        }
        var coverage = coverages.findById(agreement);
        var now = clock.instant();
        var stands = coverage.getStatus().isStanding() || on.isBefore(coverage.dateOf(now));
        if (!stands || !coverage.covers(on)) {
            throw new ProblemException(422, "agreement-not-in-force");
        }
    }

    private static void demandInCohort(RecordScreened command, Predicate<UUID> known) {
        for (var i = 0; i < command.people().size(); i++) {
            if (!known.test(command.people().get(i).patientId())) {
                throw ProblemException.invalid("/people/" + i + "/patientId", "not-in-cohort");
            }
        }
    }

    /** A number stands on one sample only; what was recorded before is not asked again. */
    private void demandOwnSamples(ScreeningCampaign campaign, RecordScreened command, Function<UUID, Member> cohort) {
        var fresh = command.people().stream()
                .filter(person -> cohort.apply(person.patientId()).getSample() == null)
                .map(Screened::sample)
                .filter(Objects::nonNull)
                .toList();
        var distinct = new HashSet<>(fresh);
        if (distinct.size() < fresh.size() || campaigns.isTaken(campaign, distinct)) {
            throw new ProblemException(422, "sample-taken");
        }
    }
}
