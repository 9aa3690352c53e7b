package org.sambung.agreements;

import org.sambung.testing.Conventions;

class AgreementsConventionsTest extends Conventions {

    AgreementsConventionsTest() {
        super("org.sambung.agreements");
    }
}
