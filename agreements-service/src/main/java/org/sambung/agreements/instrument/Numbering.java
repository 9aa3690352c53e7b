package org.sambung.agreements.instrument;

import java.util.HashSet;
import java.util.List;
import java.util.function.ToIntFunction;
import org.sambung.platform.problem.ProblemException;

/** Whether every element of an instrument has a code of its own, and none is missing between two others. */
final class Numbering {

    private Numbering() {}

    /** Refuses with the place of the first that is wrong. */
    static void demand(InstrumentContent instrument) {
        var codes = new HashSet<String>();
        for (int c = 0; c < instrument.chapters().size(); c++) {
            var chapter = instrument.chapters().get(c);
            var at = "/chapters/" + c;
            if (!codes.add(chapter.code())) {
                throw ProblemException.invalid(at + "/code", "given-twice");
            }
            demand(at + "/standards", chapter.standards(), InstrumentContent.Standard::number);
            for (int s = 0; s < chapter.standards().size(); s++) {
                demand(
                        at + "/standards/" + s + "/elements",
                        chapter.standards().get(s).elements(),
                        InstrumentContent.Element::number);
            }
        }
    }

    private static <T> void demand(String at, List<T> things, ToIntFunction<T> number) {
        for (int i = 0; i < things.size(); i++) {
            if (number.applyAsInt(things.get(i)) != i + 1) {
                throw ProblemException.invalid(at + "/" + i + "/number", "out-of-sequence");
            }
        }
    }
}
