package org.sambung.visits.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.figures.SmallCells;

@Schema(
        name = "ScreeningFigures",
        description = "How many a campaign has screened and what it brought, without telling of anybody nor for what it"
                + " screens. Fewer than five are \"<5\"; what would give one of them away is \"withheld\".")
record CampaignFigures(
        @Schema(description = "The campaign.") UUID campaignId,

        UUID facilityId,

        @Schema(description = "The partner whose team screens; absent if the facility does it alone.")
        UUID partnerId,

        @Schema(description = "The first day by the facility's calendar.", examples = "2026-11-26")
        LocalDate firstDay,

        @Schema(examples = "CLOSED") CampaignStatus status,

        @Schema(
                description = "Whether it is closed and all results are known; until then counts are told in steps of"
                        + " five.")
        boolean settled,

        @Schema(description = "How many are to be screened.", examples = "300", pattern = SmallCells.PATTERN)
        String cohort,

        @Schema(description = "How many were.", examples = "285", pattern = SmallCells.PATTERN)
        String screened,

        @Schema(description = "How many were not.", examples = "15", pattern = SmallCells.PATTERN)
        String unscreened,

        @Schema(description = "Screened of a hundred, as far as what is told lets one say.", examples = "95")
        int percentAtLeast,

        @Schema(
                description = "Positive results; absent of a campaign that nobody has counted.",
                examples = "<5",
                pattern = SmallCells.PATTERN)
        String positive) {

    /**
     * As counted, before anything is left out.
     *
     * @param positives null where nobody has counted them
     */
    record Counted(
            UUID campaignId,
            UUID facilityId,
            UUID partnerId,
            LocalDate firstDay,
            CampaignStatus status,
            int cohort,
            int attended,
            int resulted,
            Positives positives) {

        boolean isSettled() {
            return status == CampaignStatus.CLOSED && resulted >= attended;
        }

        int unscreened() {
            return cohort - attended;
        }
    }

    static CampaignFigures of(Counted counted) {
        var settled = counted.isSettled();
        var both = List.of((long) counted.attended(), (long) counted.unscreened());
        var people = settled ? SmallCells.of(both) : SmallCells.inSteps(both);
        return new CampaignFigures(
                counted.campaignId(),
                counted.facilityId(),
                counted.partnerId(),
                counted.firstDay(),
                counted.status(),
                settled,
                people.total(),
                people.cells().get(0),
                people.cells().get(1),
                percent(people.cells().get(0), people.cells().get(1), settled),
                positive(counted, settled));
    }

    /** Of the fewest who were and the most who were not, as a reader could say it too. */
    private static int percent(String screened, String unscreened, boolean settled) {
        var few = SmallCells.FEWEST - 1;
        var fewest = screened.equals(SmallCells.FEW) ? 0 : Long.parseLong(screened);
        var most = unscreened.equals(SmallCells.FEW) ? few : Long.parseLong(unscreened) + (settled ? 0 : few);
        return (int) (fewest * 100 / (fewest + most));
    }

    /** Where only a few of the screened are not positive, these must not be told by what is left. */
    private static String positive(Counted counted, boolean settled) {
        if (counted.positives() == null) {
            return null;
        }
        var positive = counted.positives().count();
        if (!settled) {
            return SmallCells.cell(SmallCells.step(positive));
        }
        return SmallCells.isTellable(positive) && !SmallCells.isTellable(counted.attended() - positive)
                ? SmallCells.WITHHELD
                : SmallCells.cell(positive);
    }
}
