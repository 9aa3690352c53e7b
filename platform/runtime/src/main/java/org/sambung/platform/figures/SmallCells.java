package org.sambung.platform.figures;

import java.util.List;

/**
 * A column of a report as it is told. Fewer than five are "&lt;5", none among them; their sum is told only where it leaves
 * each of them open, also to a reader who knows this rule: where they are at least five together and not all of them four.
 * A sum that is withheld therefore means one or the other, and a lone small cell is never in a sum.
 */
public record SmallCells(List<String> cells, String total) {

    public static final long FEWEST = 5;
    public static final String FEW = "<" + FEWEST;
    public static final String WITHHELD = "withheld";

    /** What a cell can look like, for schemas. */
    public static final String PATTERN = "^(<5|withheld|[0-9]+)$";

    public static SmallCells of(List<Long> counts) {
        var few = counts.stream().filter(count -> !isTellable(count)).toList();
        var ofFew = few.stream().mapToLong(Long::longValue).sum();
        var open = few.isEmpty() || ofFew >= FEWEST && ofFew < few.size() * (FEWEST - 1);
        var all = counts.stream().mapToLong(Long::longValue).sum();
        return new SmallCells(counts.stream().map(SmallCells::cell).toList(), open ? Long.toString(all) : WITHHELD);
    }

    /**
     * Of a month that still runs: each down to the last step of five, so that two days differ by nothing or by a whole step, of
     * which nobody sees who came when; their sum is that of the steps, and withheld where one of them is not told.
     */
    public static SmallCells inSteps(List<Long> counts) {
        var steps = counts.stream().map(SmallCells::step).toList();
        var told = counts.stream().allMatch(SmallCells::isTellable);
        var all = steps.stream().mapToLong(Long::longValue).sum();
        return new SmallCells(steps.stream().map(SmallCells::cell).toList(), told ? Long.toString(all) : WITHHELD);
    }

    /** Down to the last step of five. */
    public static long step(long count) {
        return count - count % FEWEST;
    }

    public static boolean isTellable(long count) {
        return count >= FEWEST;
    }

    /** One that stands in no sum. */
    public static String cell(long count) {
        return isTellable(count) ? Long.toString(count) : FEW;
    }
}
