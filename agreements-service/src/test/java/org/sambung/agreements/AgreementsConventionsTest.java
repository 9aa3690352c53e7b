package org.sambung.agreements;

import java.util.Map;
import org.sambung.testing.Conventions;

class AgreementsConventionsTest extends Conventions {

    AgreementsConventionsTest() {
        super("org.sambung.agreements");
    }

    @Override
    protected Map<String, String> operations() {
        return Map.of("AgreementOperation", "/v1/agreements/{id}");
    }
}
