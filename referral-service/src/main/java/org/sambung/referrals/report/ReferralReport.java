package org.sambung.referrals.report;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.figures.SmallCells;
import org.sambung.referrals.report.ReportRow.Minutes;

@Schema(
        name = "ReferralReport",
        description = "A month's referrals by facility and partner, counted in the month of their recommendation or"
                + " declaration by the facility's calendar.")
record ReferralReport(
        @Schema(description = "Which month.", examples = "2026-11", pattern = "^[0-9]{4}-[0-9]{2}$")
        String month,

        @Schema(
                description = "Whether these are the figures for good; before, counts are told in steps of five and no"
                        + " times.")
        boolean closed,

        @Schema(description = "By facility and partner.") List<ReportRow> rows,
        @Schema(description = "All together.") ReportRow total) {

    /** What an institution is called, where it is known. */
    interface Names {
        String facility(java.util.UUID id);

        String partner(java.util.UUID id);
    }

    private static final List<ToLongFunction<Figures>> COLUMNS = List.of(
            Figures::outpatient,
            Figures::inpatient,
            Figures::emergencyWithin,
            Figures::emergencyOutside,
            Figures::kept,
            Figures::missed);

    /** @param whole all of it together, for the times */
    static ReferralReport closed(YearMonth month, List<Figures> counted, Figures whole, Names names) {
        return of(month, true, counted, whole, SmallCells::of, names);
    }

    /** Without times: each that is added would tell itself to who compares today's with yesterday's. */
    static ReferralReport running(YearMonth month, List<Figures> counted, Names names) {
        var untimed = counted.stream().map(Figures::untimed).toList();
        return of(month, false, untimed, Figures.NONE, SmallCells::inSteps, names);
    }

    private static ReferralReport of(
            YearMonth month,
            boolean closed,
            List<Figures> counted,
            Figures whole,
            Function<List<Long>, SmallCells> rule,
            Names names) {
        var columns = COLUMNS.stream()
                .map(column ->
                        rule.apply(counted.stream().map(column::applyAsLong).toList()))
                .toList();
        var rows = IntStream.range(0, counted.size())
                .mapToObj(i -> row(
                        counted.get(i),
                        names,
                        columns.stream().map(column -> column.cells().get(i)).toList()))
                .toList();
        var total = row(whole, names, columns.stream().map(SmallCells::total).toList());
        return new ReferralReport(month.toString(), closed, rows, total);
    }

    private static ReportRow row(Figures of, Names names, List<String> cells) {
        return new ReportRow(
                of.facilityId(),
                names.facility(of.facilityId()),
                of.partnerId(),
                names.partner(of.partnerId()),
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                Minutes.of(of.toDeparture()),
                Minutes.of(of.toAnswer()),
                Minutes.of(of.toReturn()));
    }
}
