package org.sambung.visits.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.time.Ids;

/** Puts another result in the place of one that was wrong, with all that follows from it; the campaign's row is held. */
@ApplicationScoped
class CorrectingResults {

    @Inject
    ScreeningRepository campaigns;

    @Inject
    Correction.Repository corrections;

    @Inject
    FollowingUpPositives positives;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    /** Said twice it counts once. @throws ProblemException 400 where nobody of the cohort is meant, 422 without a result */
    void correct(ScreeningCampaign campaign, CorrectResult command, Instant at) {
        CampaignOperation.RESULT_CORRECTION.demand(campaign);
        var member = campaigns.membersOf(campaign, List.of(command.patientId())).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("/patientId", "not-in-cohort"));
        var was = member.getResult();
        if (was == null) {
            throw new ProblemException(422, "no-result-to-correct");
        }
        if (was == command.result()) {
            return;
        }
        var made = new Correction.Made(caller.identity().subject(), at, clock.instant());
        corrections.persist(new Correction(ids.next(), campaign, member, command, made));
        var before = member.isPositive() ? 1 : 0;
        member.become(command.result());
        campaign.correctResult(command.reason(), (member.isPositive() ? 1 : 0) - before, at);
        campaigns.flush();
        if (was == ScreeningResult.POSITIVE) {
            positives.takeBack(member.getId(), at);
        }
        if (member.isPositive()) {
            positives.follow(campaign, member, at);
        }
    }
}
