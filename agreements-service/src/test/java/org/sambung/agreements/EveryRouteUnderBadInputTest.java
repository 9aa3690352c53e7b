package org.sambung.agreements;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.sambung.agreements.addendum.AddendumFixtures;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.agreements.meeting.MeetingFixtures;
import org.sambung.testing.Persona;
import org.sambung.testing.badinput.BadInput;
import org.sambung.testing.badinput.Bounds;

@QuarkusTest
class EveryRouteUnderBadInputTest extends BadInput {

    UUID facility;
    UUID partner;
    UUID agreement;
    UUID meeting;
    UUID mou;
    UUID running;
    UUID evaluation;
    UUID addendum;
    UUID comment;

    /** Before each, since only then the tests know where the service is; made once. */
    @BeforeEach
    void world() {
        if (facility == null) {
            facility = AgreementFixtures.aFacility("WIB");
            partner = AgreementFixtures.aPartner();
            var officer = Persona.ofFacility(facility, "agreements-officer");
            agreement = AgreementFixtures.aDraft(officer, partner, "2026-01-05", "2030-01-04");
            meeting = MeetingFixtures.planned(officer, partner, "COORDINATION");
            mou = AgreementFixtures.anMou(officer, partner);
            running = AgreementFixtures.inForce(officer, partner);
            evaluation = MeetingFixtures.heldOn(officer, partner, running);
            addendum = AddendumFixtures.aDraft(officer, running);
            comment = AgreementFixtures.aComment(officer, running);
        }
    }

    @Override
    protected Bounds bounds() {
        return new Bounds(facility, partner, AgreementFixtures.REGION);
    }

    @Override
    protected Map<String, String> known() {
        return Map.of(
                "partnerId", partner.toString(),
                "facilityId", facility.toString(),
                "counterpartId", partner.toString(),
                "agreementId", agreement.toString(),
                "mouId", mou.toString(),
                "meetingId", evaluation.toString());
    }

    @Override
    protected Map<String, String> things() {
        return Map.of(
                "/v1/agreements", agreement.toString(),
                "/v1/meetings", meeting.toString(),
                "/v1/addenda", addendum.toString(),
                "/v1/comments", comment.toString(),
                "/v1/facilities", facility.toString(),
                "/v1/partners", partner.toString());
    }
}
