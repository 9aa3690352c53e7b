package org.sambung.agreements.agreement;

import java.util.EnumSet;
import java.util.List;
import org.sambung.platform.problem.ProblemException;

/** What must hold between the lines of a scope, wherever one is sent. */
public final class Scope {

    /** The most lines that one has. */
    static final int MOST = 30;

    private Scope() {}

    /** Each service once, so that a line has a name; and a procedure only where somebody is referred. */
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
            if (line.procedure() != null && line.service().referralKinds().isEmpty()) {
                throw ProblemException.invalid("/scope/" + i + "/procedure", "procedure-without-referral");
            }
        }
    }
}
