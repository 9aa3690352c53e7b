package org.sambung.agreements;

import io.quarkus.test.junit.QuarkusTest;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.agreements.meeting.MeetingFixtures;
import org.sambung.testing.DatabaseConventions;

@QuarkusTest
class AgreementsDatabaseTest extends DatabaseConventions {

    @Override
    protected void makeSomething() {
        var officer = AgreementFixtures.anOfficer("WIB");
        var partner = AgreementFixtures.aPartner();
        AgreementFixtures.signed(officer, partner, "2026-01-05", "2030-01-04");
        MeetingFixtures.held(officer, partner, "EVALUATION");
    }
}
