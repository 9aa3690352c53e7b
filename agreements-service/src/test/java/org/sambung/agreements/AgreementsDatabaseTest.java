package org.sambung.agreements;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.sambung.agreements.accreditation.AccreditationFixtures;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.agreements.document.DocumentFixtures;
import org.sambung.agreements.instrument.InstrumentFixtures;
import org.sambung.agreements.meeting.MeetingFixtures;
import org.sambung.testing.DatabaseConventions;
import org.sambung.testing.Scans;

@QuarkusTest
class AgreementsDatabaseTest extends DatabaseConventions {

    @Override
    protected void makeSomething() {
        var officer = AgreementFixtures.anOfficer("WIB");
        var partner = AgreementFixtures.aPartner();
        var agreement = AgreementFixtures.signed(officer, partner, "2026-01-05", "2030-01-04");
        MeetingFixtures.held(officer, partner, "EVALUATION");
        DocumentFixtures.uploaded(officer, agreement, Scans.pdf(1_000, 1));
        var clinic = AccreditationFixtures.aClinic("WIB");
        AccreditationFixtures.anActionItem(
                clinic, AccreditationFixtures.inMentoring(clinic, InstrumentFixtures.loaded(1, 1, 1)), "2026-05-15");
    }

    @Override
    protected Map<String, String> rows() {
        return Map.of(
                "document",
                "insert into document (id, version, event_sequence, facility_id, partner_id, meeting_id, region, kind,"
                        + " versions) values (gen_random_uuid(), 0, 1, gen_random_uuid(), gen_random_uuid(),"
                        + " gen_random_uuid(), 'ID-KT', 'OTHER', 'x')");
    }
}
