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
        return Map.of("Track", List.of("status"));
    }
}
