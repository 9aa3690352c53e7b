package org.sambung.agreements;

import java.util.List;
import java.util.Map;
import org.sambung.testing.Conventions;

class AgreementsConventionsTest extends Conventions {

    AgreementsConventionsTest() {
        super("org.sambung.agreements");
    }

    @Override
    protected Map<String, List<String>> otherCodes() {
        return Map.of(
                "Track", List.of("status"),
                "EvaluationFigure",
                        List.of(
                                "title",
                                "visits",
                                "answers",
                                "promised",
                                "held",
                                "missed-by-partner",
                                "missed-by-facility",
                                "missed-unconfirmed",
                                "missed-unreported",
                                "cancelled",
                                "open",
                                "in-time",
                                "answered",
                                "late",
                                "overdue",
                                "waiting",
                                "withdrawn",
                                "untimed",
                                "nothing"));
    }
}
