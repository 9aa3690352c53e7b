package org.sambung.platform.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallCellsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20 10 5   | 20 10 5    | 35",
                "20 10 4   | 20 10 <5   | withheld",
                "20 3 4    | 20 <5 <5   | 27",
                "20 4 4    | 20 <5 <5   | withheld",
                "20 0 4    | 20 <5 <5   | withheld",
                "2 1       | <5 <5      | withheld",
                "3         | <5         | withheld",
                "0 0 0 0 0 | <5 <5 <5 <5 <5 | withheld"
            })
    void fewer_than_five_are_not_told_nor_is_the_sum_that_gives_them_away(String counts, String cells, String total) {
        var numbers = List.of(counts.split(" ")).stream().map(Long::valueOf).toList();

        assertThat(SmallCells.of(numbers)).isEqualTo(new SmallCells(List.of(cells.split(" ")), total));
    }

    @Test
    void nothing_counted_is_zero_together() {
        assertThat(SmallCells.of(List.of())).isEqualTo(new SmallCells(List.of(), "0"));
    }

    /**
     * Every column of so many cells from 0 to 7: whoever reads what is told, knows the rule and tries all columns that would
     * be told alike, is left with at least two values for each cell that is not told.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void nobody_can_derive_a_cell_that_is_not_told(int length) {
        var possible = new HashMap<SmallCells, List<Set<Long>>>();
        columns(length, 7).forEach(column -> {
            var values = possible.computeIfAbsent(SmallCells.of(column), told -> column.stream()
                    .map(count -> (Set<Long>) new HashSet<Long>())
                    .toList());
            for (int i = 0; i < length; i++) {
                values.get(i).add(column.get(i));
            }
        });

        possible.forEach((told, values) -> {
            for (int i = 0; i < length; i++) {
                if (told.cells().get(i).equals(SmallCells.FEW)) {
                    assertThat(values.get(i)).as("%s of %s", i, told).hasSizeGreaterThan(1);
                }
            }
        });
        assertThat(tellingSums(possible)).isPositive();
    }

    private static long tellingSums(Map<SmallCells, ?> possible) {
        return possible.keySet().stream()
                .filter(told -> !told.total().equals(SmallCells.WITHHELD))
                .count();
    }

    private static List<List<Long>> columns(int length, long most) {
        if (length == 0) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<Long>>();
        for (var shorter : columns(length - 1, most)) {
            for (long count = 0; count <= most; count++) {
                var column = new ArrayList<>(shorter);
                column.add(count);
                all.add(column);
            }
        }
        return all;
    }

    @Test
    void a_month_that_runs_goes_up_in_steps_and_its_sum_with_them() {
        assertThat(SmallCells.inSteps(List.of(5L, 9L, 14L))).isEqualTo(new SmallCells(List.of("5", "5", "10"), "20"));
        assertThat(SmallCells.inSteps(List.of(4L, 9L)))
                .isEqualTo(new SmallCells(List.of(SmallCells.FEW, "5"), SmallCells.WITHHELD));
        assertThat(SmallCells.inSteps(List.of())).isEqualTo(new SmallCells(List.of(), "0"));
    }
}
