package org.sambung.agreements;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
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

    /** Before each, since only then the tests know where the service is; made once. */
    @BeforeEach
    void world() {
        if (facility == null) {
            facility = AgreementFixtures.aFacility("WIB");
            partner = AgreementFixtures.aPartner();
            var officer = Persona.ofFacility(facility, "agreements-officer");
            agreement = AgreementFixtures.aDraft(officer, partner, "2026-01-05", "2030-01-04");
            meeting = MeetingFixtures.planned(officer, partner, "COORDINATION");
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
                "agreementId", agreement.toString());
    }

    @Override
    protected Map<String, String> things() {
        return Map.of(
                "/v1/agreements", agreement.toString(),
                "/v1/meetings", meeting.toString(),
                "/v1/facilities", facility.toString(),
                "/v1/partners", partner.toString());
    }
}
