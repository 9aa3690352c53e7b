package org.sambung.visits;

import java.util.List;
import java.util.Map;
import org.sambung.testing.Conventions;

class VisitsConventionsTest extends Conventions {

    VisitsConventionsTest() {
        super("org.sambung.visits");
    }

    @Override
    protected Map<String, List<String>> otherCodes() {
        return Map.of("Track", List.of("status"));
    }
}
