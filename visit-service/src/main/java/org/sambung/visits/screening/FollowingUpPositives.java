package org.sambung.visits.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.sambung.visits.proposal.ProposalContent;
import org.sambung.visits.proposal.ProposingReferrals;
import org.sambung.visits.proposal.ProposingReferrals.Proposed;
import org.sambung.visits.screening.CohortResults.Row;

/** Whoever is positive should be referred; several of one block within some days should be looked at together. */
@ApplicationScoped
class FollowingUpPositives {

    @Inject
    ProposingReferrals proposing;

    @Inject
    CountingCohorts cohorts;

    @Inject
    ScreeningConfig config;

    /** One for each of the cohort, whose place in it is the source. */
    void propose(ScreeningCampaign campaign, List<Row> positive, Instant at) {
        proposing.proposeAll(
                positive.stream()
                        .map(row -> proposal(campaign, row.id(), row.patientId(), row.attendedOn()))
                        .toList(),
                at);
    }

    /** Of one whose result was another before. */
    void follow(ScreeningCampaign campaign, Member positive, Instant at) {
        proposing.propose(proposal(campaign, positive.getId(), positive.getPatientId(), positive.getAttendedOn()), at);
        if (positive.getBlock() != null) {
            noticeLinked(campaign, Set.of(positive.getBlock()), at);
        }
    }

    /** Of one who is not positive after all. */
    void takeBack(UUID member, Instant at) {
        proposing.withdraw(member, at);
    }

    private static Proposed proposal(ScreeningCampaign campaign, UUID member, UUID patient, LocalDate on) {
        var terms = campaign.getTerms();
        return new Proposed(
                member,
                null,
                terms.facilityId(),
                terms.partnerId(),
                campaign.getRegion(),
                patient,
                ProposalContent.because(
                        "%s: %s (%s)".formatted(campaign.getDisease(), ScreeningResult.POSITIVE, on), null));
    }

    /** Looks again at those blocks in which a positive is new, once it is written. */
    void noticeLinked(ScreeningCampaign campaign, Collection<String> blocks, Instant at) {
        var linked = new HashSet<String>();
        var last = new Object() {
            private String block;
            private final ArrayDeque<LocalDate> days = new ArrayDeque<>();
        };
        cohorts.positivesOf(campaign, blocks, positive -> {
            var block = positive.block();
            var day = positive.attendedOn();
            if (!Objects.equals(block, last.block)) {
                last.block = block;
                last.days.clear();
            }
            last.days.add(day);
            if (last.days.size() > config.linked()) {
                last.days.remove();
            }
            if (last.days.size() == config.linked()
                    && day.isBefore(last.days.element().plusDays(config.linkedWithinDays()))) {
                linked.add(block);
            }
        });
        linked.stream().sorted().forEach(block -> campaign.requestReview(block, at));
    }
}
