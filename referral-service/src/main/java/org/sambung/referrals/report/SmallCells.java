package org.sambung.referrals.report;

import java.util.List;

/**
 * A column of a report as it is told. Fewer than five are "&lt;5", none among them; their sum is told only where it leaves
 * each of them open, also to a reader who knows this rule: where they are at least five together and not all of them four.
 * A sum that is withheld therefore means one or the other, and a lone small cell is never in a sum.
 */
record SmallCells(List<String> cells, String total) {

    static final long FEWEST = 5;
    static final String FEW = "<" + FEWEST;
    static final String WITHHELD = "withheld";

    static SmallCells of(List<Long> counts) {
        var few = counts.stream().filter(count -> !isTellable(count)).toList();
        var ofFew = few.stream().mapToLong(Long::longValue).sum();
        var open = few.isEmpty() || ofFew >= FEWEST && ofFew < few.size() * (FEWEST - 1);
        var all = counts.stream().mapToLong(Long::longValue).sum();
        return new SmallCells(counts.stream().map(SmallCells::cell).toList(), open ? Long.toString(all) : WITHHELD);
    }

    /**
     * Of a month that still runs: down to the last step of five, so that a day's difference is nothing or a step, which
     * somebody has completed and four others have not been seen to begin; a sum of what is told so, or none.
     */
    static SmallCells inSteps(List<Long> counts) {
        var steps = counts.stream().map(count -> count - count % FEWEST).toList();
        var open = counts.stream().allMatch(SmallCells::isTellable);
        var all = steps.stream().mapToLong(Long::longValue).sum();
        return new SmallCells(steps.stream().map(SmallCells::cell).toList(), open ? Long.toString(all) : WITHHELD);
    }

    static boolean isTellable(long count) {
        return count >= FEWEST;
    }

    private static String cell(long count) {
        return isTellable(count) ? Long.toString(count) : FEW;
    }
}
