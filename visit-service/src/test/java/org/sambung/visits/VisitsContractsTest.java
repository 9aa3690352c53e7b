package org.sambung.visits;

import io.quarkus.test.junit.QuarkusTest;
import org.sambung.testing.contract.Contracts;

@QuarkusTest
class VisitsContractsTest extends Contracts {

    VisitsContractsTest() {
        super("org.sambung.visits");
    }
}
