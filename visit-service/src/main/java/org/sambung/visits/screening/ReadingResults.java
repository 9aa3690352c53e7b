package org.sambung.visits.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.sambung.platform.rows.RowErrors;
import org.sambung.visits.screening.CohortResults.Row;
import org.sambung.visits.screening.CohortResults.Written;

/**
 * What has been read of one file of results: compared and written some hundred rows at a time, so that a long file needs
 * no more room than a short one.
 */
class ReadingResults {

    private final ScreeningCampaign campaign;
    private final CohortResults cohort;
    private final Correction.Repository corrections;
    private final FollowingUpPositives positives;
    private final Instant at;

    /** Names this file's results among those that were there. */
    private final UUID id;

    private final ResultFile file;

    /** What this file says of whom, so that it does not contradict itself however long it is. */
    private final Map<UUID, ScreeningResult> said = new HashMap<>();

    private final List<ResultRow> waiting = new ArrayList<>();
    private final Set<String> blocks = new HashSet<>();
    final RowErrors errors = new RowErrors();
    private int read;
    private int added;
    private int retested;
    private int proposed;

    ReadingResults(
            UUID id,
            ResultFile file,
            ScreeningCampaign campaign,
            CohortResults cohort,
            Correction.Repository corrections,
            FollowingUpPositives positives,
            Instant at) {
        this.id = id;
        this.file = file;
        this.campaign = campaign;
        this.cohort = cohort;
        this.corrections = corrections;
        this.positives = positives;
        this.at = at;
    }

    void take(ResultRow row) {
        read++;
        if (file.isKnown()) {
            return;
        }
        waiting.add(row);
        if (waiting.size() == CohortResults.BATCH) {
            settle();
        }
    }

    /** All of it, or an exception that says what is wrong with its lines. */
    ImportOutcome finish() {
        settle();
        errors.demandNone();
        campaign.takeFile(file);
        campaign.takeResults(added - retested, retested, proposed, at);
        positives.noticeLinked(campaign, blocks, at);
        return new ImportOutcome(read, added, read - added, proposed);
    }

    private void settle() {
        var batch = new Batch();
        waiting.forEach(batch::take);
        waiting.clear();
        // Where a line is wrong nothing counts, and it is only read on for what else is wrong.
        if (errors.areNone()) {
            write(batch.fresh.values());
        }
    }

    private void write(Collection<Written> fresh) {
        cohort.write(List.copyOf(fresh), id);
        var positive = fresh.stream()
                .filter(one -> one.result() == ScreeningResult.POSITIVE)
                .map(Written::member)
                .toList();
        positives.propose(campaign, positive, at);
        positive.stream().map(Row::block).filter(Objects::nonNull).forEach(blocks::add);
        added += fresh.size();
        proposed += positive.size();
    }

    /** Some of the rows, with those of the cohort whom they name. */
    private class Batch {

        private final Map<Object, Row> byKey = new HashMap<>();
        private final Map<UUID, Set<ScreeningResult>> corrected = new HashMap<>();
        private final Map<UUID, Written> fresh = new HashMap<>();

        Batch() {
            var named = cohort.of(campaign, keys(ResultRow::patientId), keys(ResultRow::sample));
            named.forEach(row -> {
                byKey.put(row.patientId(), row);
                byKey.put(row.sample(), row);
            });
            corrections.ofMembers(named.stream().map(Row::id).toList()).forEach(one -> corrected
                    .computeIfAbsent(one.getMemberId(), member -> EnumSet.noneOf(ScreeningResult.class))
                    .add(one.getContent().was()));
        }

        private <T> Set<T> keys(Function<ResultRow, T> key) {
            var keys = new HashSet<T>();
            waiting.stream().map(key).filter(Objects::nonNull).forEach(keys::add);
            return keys;
        }

        void take(ResultRow row) {
            var member = byKey.get(row.patientId() == null ? row.sample() : row.patientId());
            if (member == null || !row.isOf(member.sample())) {
                errors.at(row.line(), "not-in-cohort");
            } else if (member.attendedOn() == null) {
                errors.at(row.line(), "not-screened-yet");
            } else {
                compare(row, member);
            }
        }

        private void compare(ResultRow row, Row member) {
            var before = said.putIfAbsent(member.id(), row.result());
            var known = before == null ? cohort.open(member.sealed()) : before;
            if (known == null || before == null && isRetest(known, row)) {
                retested += known == null ? 0 : 1;
                fresh.put(member.id(), new Written(member, row.result()));
            } else if (known != row.result() && (before != null || !wasKnown(row.result(), member))) {
                errors.at(row.line(), "result-differs");
            }
        }

        /** What showed nothing certain is examined once more, in a file of its own; it is kept beside. */
        private boolean isRetest(ScreeningResult known, ResultRow row) {
            return known == ScreeningResult.INDETERMINATE && row.result() != known;
        }

        /**
         * A list that grows may still say what turned out wrong, or uncertain. A positive is never passed over: whoever
         * still says so is asked.
         */
        private boolean wasKnown(ScreeningResult result, Row member) {
            return result != ScreeningResult.POSITIVE
                    && (result == cohort.open(member.earlier())
                            || corrected.getOrDefault(member.id(), Set.of()).contains(result));
        }
    }
}
