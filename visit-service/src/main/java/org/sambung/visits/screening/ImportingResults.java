package org.sambung.visits.screening;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.rest.Version;
import org.sambung.platform.rows.RowErrors;
import org.sambung.platform.rows.RowFile;
import org.sambung.visits.screening.CohortResults.Row;
import org.sambung.visits.screening.CohortResults.Written;

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
    ObjectMapper json;

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
        var reading = new Reading(cohort.of(campaign));
        new RowFile(ResultRow.NAMES, ImportingResults::isComplete, json)
                .read(
                        new ByteArrayInputStream(file),
                        csv,
                        (line, row) -> reading.take(ResultRow.of(line, row)),
                        reading.errors);
        reading.errors.demandNone();
        cohort.write(reading.added);
        campaign.takeResults(reading.added.size() - reading.retested, reading.retested, at);
        var proposed = positives.follow(campaign, reading.added, reading.rows, at);
        return new ImportOutcome(reading.read, reading.added.size(), reading.read - reading.added.size(), proposed);
    }

    private static boolean isComplete(List<String> header) {
        return header.contains(ResultRow.RESULT)
                && (header.contains(ResultRow.PATIENT) || header.contains(ResultRow.SAMPLE));
    }

    /** What has been read of one file. */
    private class Reading {

        private final List<Row> rows;
        private final Map<Object, Row> byKey = new HashMap<>();
        private final Map<UUID, ScreeningResult> fresh = new HashMap<>();
        private final List<Written> added = new ArrayList<>();
        private final RowErrors errors = new RowErrors();
        private int read;
        private int retested;

        Reading(List<Row> rows) {
            this.rows = rows;
            rows.forEach(row -> {
                byKey.put(row.patientId(), row);
                byKey.put(row.sample(), row);
            });
        }

        void take(ResultRow row) {
            read++;
            var member = byKey.get(row.patientId() == null ? row.sample() : row.patientId());
            if (member == null) {
                errors.at(row.line(), "not-in-cohort");
            } else if (member.attendedOn() == null) {
                errors.at(row.line(), "not-screened-yet");
            } else {
                compare(row, member);
            }
        }

        private void compare(ResultRow row, Row member) {
            var known = fresh.computeIfAbsent(member.id(), id -> cohort.open(member.sealed()));
            if (known == null || isRetest(known, row, member)) {
                retested += known == null ? 0 : 1;
                fresh.put(member.id(), row.result());
                added.add(new Written(member.id(), row.result()));
            } else if (known != row.result() && row.result() != cohort.open(member.earlier())) {
                errors.at(row.line(), "result-differs");
            }
        }

        /** What showed nothing certain is examined once more, in a file of its own; it is kept beside. */
        private boolean isRetest(ScreeningResult known, ResultRow row, Row member) {
            return known == ScreeningResult.INDETERMINATE
                    && row.result() != known
                    && known == cohort.open(member.sealed());
        }
    }
}
