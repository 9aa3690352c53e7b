package org.sambung.agreements;

import io.quarkus.test.junit.QuarkusTest;
import org.sambung.agreements.accreditation.AccreditationFixtures;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.agreements.document.Scans;
import org.sambung.agreements.instrument.InstrumentFixtures;
import org.sambung.testing.DatabaseConventions;

@QuarkusTest
class AgreementsDatabaseTest extends DatabaseConventions {

    @Override
    protected void makeSomething() {
        AgreementFixtures.signed(
                AgreementFixtures.anOfficer("WIB"), AgreementFixtures.aPartner(), "2026-01-05", "2030-01-04");
        var officer = AgreementFixtures.anOfficer("WIB");
        Scans.uploaded(
                officer, AgreementFixtures.inForce(officer, AgreementFixtures.aPartner()), Scans.pdf(1_000, 1));
        var clinic = AccreditationFixtures.aClinic("WIB");
        AccreditationFixtures.anActionItem(
                clinic, AccreditationFixtures.inMentoring(clinic, InstrumentFixtures.loaded(1, 1, 1)), "2026-05-15");
    }
}
