package org.sambung.agreements.agreement;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sambung.platform.problem.ProblemException;

/** What must hold between the lines of a scope, wherever one is sent. */
public final class Scope {

    /** The most lines that one has. */
    static final int MOST = 30;

    private Scope() {}

    /** Whether two promise the same: each service has one line, so their order says nothing. */
    public static boolean isSame(List<ScopeLine> lines, List<ScopeLine> others) {
        return Set.copyOf(lines).equals(Set.copyOf(others));
    }

    /** Each service once, so that a line has a name; a procedure and a time to answer only where somebody is referred. */
    public static void demandSound(List<ScopeLine> lines) {
        if (lines == null || lines.size() > MOST) {
            // Their number is refused by itself.
            return;
        }
        var seen = EnumSet.noneOf(Service.class);
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line == null || line.service() == null) {
                continue;
            }
            if (!seen.add(line.service())) {
                throw ProblemException.invalid("/scope/" + i + "/service", "service-twice");
            }
            var refers = !line.service().referralKinds().isEmpty();
            if (line.procedure() != null && !refers) {
                throw ProblemException.invalid("/scope/" + i + "/procedure", "procedure-without-referral");
            }
            if (line.answerWithinMinutes() != null && !refers) {
                throw ProblemException.invalid("/scope/" + i + "/answerWithinMinutes", "answer-limit-without-referral");
            }
        }
    }
}
