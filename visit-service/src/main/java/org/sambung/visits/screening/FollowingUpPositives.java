package org.sambung.visits.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sambung.visits.proposal.ProposalContent;
import org.sambung.visits.proposal.ProposingReferrals;
import org.sambung.visits.proposal.ProposingReferrals.Proposed;
import org.sambung.visits.screening.CohortResults.Row;
import org.sambung.visits.screening.CohortResults.Written;

/** Whoever is positive should be referred; several of one block within some days should be looked at together. */
@ApplicationScoped
class FollowingUpPositives {

    @Inject
    ProposingReferrals proposing;

    @Inject
    CohortResults cohort;

    @Inject
    ScreeningConfig config;

    /** @return how many referrals were proposed */
    int follow(ScreeningCampaign campaign, List<Written> added, List<Row> rows, Instant at) {
        var positive = added.stream()
                .filter(one -> one.result() == ScreeningResult.POSITIVE)
                .map(Written::member)
                .collect(Collectors.toSet());
        if (positive.isEmpty()) {
            return 0;
        }
        var found = rows.stream().filter(row -> positive.contains(row.id())).toList();
        found.forEach(row -> proposing.propose(proposal(campaign, row), at));
        noticeLinked(campaign, positive, rows, at);
        return found.size();
    }

    /** One for each of the cohort, whose place in it is the source. */
    private static Proposed proposal(ScreeningCampaign campaign, Row row) {
        var terms = campaign.getTerms();
        return new Proposed(
                row.id(),
                null,
                terms.facilityId(),
                terms.partnerId(),
                campaign.getRegion(),
                row.patientId(),
                ProposalContent.because(
                        "%s: %s (%s)".formatted(campaign.getDisease(), ScreeningResult.POSITIVE, row.attendedOn()),
                        null));
    }

    /** Looks again at those blocks only in which a positive is new. */
    private void noticeLinked(ScreeningCampaign campaign, Set<UUID> fresh, List<Row> rows, Instant at) {
        var blocks = rows.stream()
                .filter(row -> fresh.contains(row.id()))
                .map(Row::block)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        rows.stream()
                .filter(row -> blocks.contains(row.block()))
                .filter(row -> fresh.contains(row.id()) || cohort.open(row.sealed()) == ScreeningResult.POSITIVE)
                .collect(Collectors.groupingBy(Row::block))
                .forEach((block, positives) -> {
                    if (areLinked(
                            positives.stream().map(Row::attendedOn).sorted().toList())) {
                        campaign.requestReview(block, at);
                    }
                });
    }

    private boolean areLinked(List<LocalDate> days) {
        for (var i = 0; i + config.linked() <= days.size(); i++) {
            var last = days.get(i + config.linked() - 1);
            if (last.isBefore(days.get(i).plusDays(config.linkedWithinDays()))) {
                return true;
            }
        }
        return false;
    }
}
