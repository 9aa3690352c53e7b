package org.sambung.referrals;

import io.quarkus.test.junit.QuarkusTest;
import org.sambung.testing.contract.Contracts;

@QuarkusTest
class ReferralsContractsTest extends Contracts {

    ReferralsContractsTest() {
        super("org.sambung.referrals");
    }
}
