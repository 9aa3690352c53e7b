package org.sambung.visits.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.visits.screening.CohortResults.Row;

@Schema(description = "How many of the cohort were screened, and what it brought, by day.")
record CampaignCoverage(
        @Schema(description = "The campaign.") UUID campaignId,

        @Schema(description = "How many are to be screened.", examples = "300")
        int cohort,

        @Schema(description = "How many were.", examples = "298")
        int attended,

        @Schema(description = "Screened of a hundred.", examples = "99")
        int percent,

        @Schema(description = "Positive results.", examples = "4")
        int positive,

        @Schema(description = "By day.") List<CampaignDay> days) {

    /** @param open opens a sealed result; null if there is none */
    static CampaignCoverage of(UUID campaignId, List<Row> rows, Function<byte[], ScreeningResult> open) {
        var days = new TreeSet<LocalDate>();
        rows.stream()
                .flatMap(row -> Stream.of(row.day(), row.attendedOn()))
                .filter(Objects::nonNull)
                .forEach(days::add);
        var byDay = days.stream().map(day -> day(day, rows, open)).toList();
        var attended = byDay.stream().mapToInt(CampaignDay::attended).sum();
        return new CampaignCoverage(
                campaignId,
                rows.size(),
                attended,
                attended * 100 / rows.size(),
                byDay.stream().mapToInt(CampaignDay::positive).sum(),
                byDay);
    }

    private static CampaignDay day(LocalDate day, List<Row> rows, Function<byte[], ScreeningResult> open) {
        var results = rows.stream()
                .filter(row -> day.equals(row.attendedOn()))
                .map(row -> open.apply(row.sealed()))
                .filter(Objects::nonNull)
                .toList();
        return new CampaignDay(
                day,
                count(rows, row -> day.equals(row.day())),
                count(rows, row -> day.equals(row.attendedOn())),
                results.size(),
                (int) results.stream().filter(ScreeningResult.POSITIVE::equals).count());
    }

    private static int count(List<Row> rows, Predicate<Row> wanted) {
        return (int) rows.stream().filter(wanted).count();
    }
}
