package org.sambung.visits;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sambung.testing.Conventions;

class VisitsConventionsTest extends Conventions {

    VisitsConventionsTest() {
        super("org.sambung.visits");
    }

    /** A calendar's client knows a path, and the token in it. */
    @Override
    protected Set<String> openRoutes() {
        return Set.of("CalendarResource.read");
    }

    @Override
    protected Map<String, List<String>> otherCodes() {
        return Map.of("Track", List.of("status"));
    }
}
