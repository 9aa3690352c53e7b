package org.sambung.platform.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sambung.platform.problem.Problem;
import org.sambung.platform.problem.ProblemException;

/** What is wrong with the rows of a file, by line: {@code /lines/2}, the header's counted. */
public class RowErrors {

    /** So many spoilt rows are told; who has more has sent another file. */
    private static final int MOST = 100;

    private final List<Wrong> errors = new ArrayList<>();

    private record Wrong(int line, Problem.Violation what) {}

    public void at(int line, String code) {
        at(line, "", code);
    }

    /** @param pointer of the property within the row, {@code /nik}; empty for the row */
    public void at(int line, String pointer, String code) {
        if (errors.size() < MOST) {
            errors.add(new Wrong(line, new Problem.Violation("/lines/" + line + pointer, code)));
        }
    }

    public boolean areNone() {
        return errors.isEmpty();
    }

    /** All of a file or nothing: 400 with what is wrong, by line, in whichever order it was noticed. */
    public void demandNone() {
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    400,
                    "invalid-request",
                    errors.stream()
                            .sorted(Comparator.comparingInt(Wrong::line))
                            .map(Wrong::what)
                            .toList());
        }
    }
}
