package org.sambung.visits.screening;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.rest.Version;
import org.sambung.platform.rows.RowFile;
import org.sambung.platform.seal.Sealer;
import org.sambung.platform.time.Ids;

/** Takes a file of results as a whole or not at all; the campaign's row is held meanwhile. */
@ApplicationScoped
class ImportingResults {

    @Inject
    ScreeningRepository campaigns;

    @Inject
    CohortResults cohort;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    FollowingUpPositives positives;

    @Inject
    Correction.Repository corrections;

    @Inject
    Sealer sealer;

    @Inject
    ObjectMapper json;

    @Inject
    Ids ids;

    @Transactional
    RestResponse<ImportOutcome> take(UUID id, String ifMatch, byte[] file, boolean csv) {
        var campaign = campaigns.lockedOfCaller(id, caller.identity());
        var terms = campaign.getTerms();
        CampaignOperation.RESULTS.demandRoleOf(
                caller.identity().towards(terms.facilityId(), terms.partnerId(), campaign.getRegion()));
        Version.matchIfGiven(ifMatch, campaign.getVersion());
        var outcome = take(campaign, file, csv, clock.instant());
        campaigns.flush();
        return Version.ok(outcome, campaign.getVersion());
    }

    private ImportOutcome take(ScreeningCampaign campaign, byte[] file, boolean csv, Instant at) {
        CampaignOperation.RESULTS.demand(campaign);
        var reading = new ReadingResults(
                ids.next(), ResultFile.of(file, campaign, sealer), campaign, cohort, corrections, positives, at);
        new RowFile(ResultRow.NAMES, ImportingResults::isComplete, json)
                .read(
                        new ByteArrayInputStream(file),
                        csv,
                        (line, row) -> reading.take(ResultRow.of(line, row)),
                        reading.errors);
        return reading.finish();
    }

    private static boolean isComplete(List<String> header) {
        return header.contains(ResultRow.RESULT)
                && (header.contains(ResultRow.PATIENT) || header.contains(ResultRow.SAMPLE));
    }
}
