package org.sambung.visits.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.visits.screening.CountingCohorts.Tally;

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

    /** @param positives by the day on which they were screened */
    static CampaignCoverage of(UUID campaignId, List<Tally> tallies, Map<LocalDate, Integer> positives) {
        var days = new TreeSet<LocalDate>();
        tallies.stream()
                .flatMap(tally -> Stream.of(tally.day(), tally.attendedOn()))
                .filter(Objects::nonNull)
                .forEach(days::add);
        var byDay = days.stream()
                .map(day -> day(day, tallies, positives.getOrDefault(day, 0)))
                .toList();
        var cohort = tallies.stream().mapToInt(Tally::people).sum();
        var attended = byDay.stream().mapToInt(CampaignDay::attended).sum();
        return new CampaignCoverage(
                campaignId,
                cohort,
                attended,
                attended * 100 / cohort,
                byDay.stream().mapToInt(CampaignDay::positive).sum(),
                byDay);
    }

    private static CampaignDay day(LocalDate day, List<Tally> tallies, int positive) {
        return new CampaignDay(
                day,
                sum(tallies, tally -> day.equals(tally.day()), Tally::people),
                sum(tallies, tally -> day.equals(tally.attendedOn()), Tally::people),
                sum(tallies, tally -> day.equals(tally.attendedOn()), Tally::resulted),
                positive);
    }

    private static int sum(List<Tally> tallies, Predicate<Tally> wanted, ToIntFunction<Tally> of) {
        return tallies.stream().filter(wanted).mapToInt(of).sum();
    }
}
