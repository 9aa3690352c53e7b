package org.sambung.visits.screening;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sambung.platform.rows.RowErrors;
import org.sambung.platform.rows.RowFile;
import org.sambung.visits.screening.CohortResults.Row;
import org.sambung.visits.screening.CohortResults.Written;

/** Takes a file of results as a whole or not at all; the campaign's row is held meanwhile. */
@ApplicationScoped
class ImportingResults {

    @Inject
    CohortResults cohort;

    @Inject
    FollowingUpPositives positives;

    @Inject
    ObjectMapper json;

    ImportOutcome take(ScreeningCampaign campaign, InputStream file, boolean csv, Instant at) {
        CampaignOperation.RESULTS.demand(campaign);
        var reading = new Reading(cohort.of(campaign));
        new RowFile(ResultRow.NAMES, ImportingResults::isComplete, json)
                .read(file, csv, (line, row) -> reading.take(ResultRow.of(line, row)), reading.errors);
        reading.errors.demandNone();
        cohort.write(reading.added);
        campaign.takeResults(reading.added.size(), at);
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
            if (known == null) {
                fresh.put(member.id(), row.result());
                added.add(new Written(member.id(), row.result()));
            } else if (known != row.result()) {
                errors.at(row.line(), "result-differs");
            }
        }
    }
}
