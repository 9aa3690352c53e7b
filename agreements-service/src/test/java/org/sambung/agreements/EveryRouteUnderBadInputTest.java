package org.sambung.agreements;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.sambung.agreements.accreditation.AccreditationFixtures;
import org.sambung.agreements.addendum.AddendumFixtures;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.agreements.document.DocumentFixtures;
import org.sambung.agreements.meeting.MeetingFixtures;
import org.sambung.testing.Scans;
import org.sambung.testing.badinput.BadInput;
import org.sambung.testing.badinput.Bounds;

@QuarkusTest
class EveryRouteUnderBadInputTest extends BadInput {

    UUID facility;
    UUID partner;
    UUID agreement;
    UUID mentoring;
    UUID programme;
    UUID actionItem;
    UUID document;
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
            var clinic = AccreditationFixtures.aClinic(facility, partner);
            var officer = clinic.officer();
            agreement = AgreementFixtures.aDraft(officer, partner, "2026-01-05", "2030-01-04");
            meeting = MeetingFixtures.planned(officer, partner, "COORDINATION");
            mou = AgreementFixtures.anMou(officer, partner);
            running = AgreementFixtures.inForce(officer, partner);
            evaluation = MeetingFixtures.heldOn(officer, partner, running);
            addendum = AddendumFixtures.aDraft(officer, running);
            comment = AgreementFixtures.aComment(officer, running);
            programme = AccreditationFixtures.inMentoring(clinic, "KLINIK-2023");
            actionItem = AccreditationFixtures.anActionItem(clinic, programme, "2026-05-15");
            mentoring = clinic.agreement();
            document = DocumentFixtures.uploaded(officer, mentoring, Scans.pdf(100, 1));
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
                "mouId", mou.toString(),
                "meetingId", evaluation.toString(),
                "agreementId", mentoring.toString(),
                "documentId", document.toString());
    }

    @Override
    protected Map<String, String> things() {
        return Map.of(
                "/v1/accreditation-action-items", actionItem.toString(),
                "/v1/accreditation-instruments", "KLINIK-2023",
                "/v1/accreditation-programmes", programme.toString(),
                "/v1/agreements", agreement.toString(),
                "/v1/documents", document.toString(),
                "/v1/meetings", meeting.toString(),
                "/v1/addenda", addendum.toString(),
                "/v1/comments", comment.toString(),
                "/v1/facilities", facility.toString(),
                "/v1/partners", partner.toString());
    }
}
