package org.sambung.agreements;

import io.quarkus.test.junit.QuarkusTest;
import org.sambung.testing.contract.Contracts;

@QuarkusTest
class AgreementsContractsTest extends Contracts {

    AgreementsContractsTest() {
        super("org.sambung.agreements");
    }
}
