package org.sambung.visits.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
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

    void add(ScreeningCampaign campaign, RecordScreened command, Instant at) {
        CampaignOperation.ATTENDANCE.demand(campaign);
        var wanted = command.people().stream().map(Screened::patientId).collect(Collectors.toSet());
        var cohort = campaigns.membersOf(campaign, wanted).stream()
                .collect(Collectors.toMap(Member::getPatientId, Function.identity()));
        demandInCohort(command, cohort::containsKey);
        demandOwnSamples(campaign, command, cohort::get);
        demandAgreement(campaign, at);
        var on = campaign.dayOf(at);
        demandCame(campaign, command, cohort, at);
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
    private void demandAgreement(ScreeningCampaign campaign, Instant at) {
        var agreement = campaign.getTerms().agreementId();
        if (agreement != null && !coverages.findById(agreement).letsIn().contains(at)) {
            throw new ProblemException(422, "agreement-not-in-force");
        }
    }

    /** Who was recorded before is not asked again: a sample's number may come when they have left. */
    private void demandCame(ScreeningCampaign campaign, RecordScreened command, Map<UUID, Member> cohort, Instant at) {
        var newcomers = cohort.values().stream()
                .filter(member -> member.getAttendedOn() == null)
                .map(Member::getPatientId)
                .toList();
        if (newcomers.isEmpty()) {
            return;
        }
        if (campaign.dayOf(at).isBefore(campaign.getTerms().firstDay())) {
            throw ProblemException.invalid("/occurredAt", "before-campaign");
        }
        var strangers = campaigns.strangersTo(campaign, newcomers, at);
        for (var i = 0; i < command.people().size(); i++) {
            if (strangers.contains(command.people().get(i).patientId())) {
                throw ProblemException.invalid("/people/" + i + "/patientId", "unknown-patient");
            }
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
