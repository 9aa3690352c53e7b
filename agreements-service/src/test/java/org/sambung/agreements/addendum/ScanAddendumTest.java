package org.sambung.agreements.addendum;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;
import org.sambung.testing.Scans;

/** The signed paper of an addendum, known as that addendum's. */
@QuarkusTest
class ScanAddendumTest {

    Persona officer;
    Persona partnersOfficer;
    UUID partner;
    UUID agreement;
    UUID id;

    @BeforeEach
    void ready() {
        officer = AgreementFixtures.anOfficer("WITA");
        partner = AgreementFixtures.aPartner();
        partnersOfficer = Persona.ofPartner(partner, "partner-officer");
        agreement = AgreementFixtures.inForce(officer, partner);
        id = AddendumFixtures.ready(
                officer, agreement, AddendumFixtures.draft("2026-02-06", null, AddendumFixtures.SCOPE));
    }

    @Test
    void created_201_and_shown_in_the_list_and_at_the_addendum() {
        sign();
        read().then().body("documents", empty());

        String scan = upload(partnersOfficer, agreement, id)
                .then()
                .statusCode(201)
                .body("kind", equalTo("SIGNED_ADDENDUM"))
                .body("addendumId", equalTo(id.toString()))
                .extract()
                .path("id");
        upload(partnersOfficer, agreement, null).then().statusCode(201).body("addendumId", nullValue());

        officer.asks()
                .get("/v1/agreements/" + agreement + "/documents")
                .then()
                .body("items.addendumId", contains(null, id.toString()));
        read().then()
                .body("documents.id", contains(scan))
                .body("documents[0].versions[0].sha256", equalTo(Scans.sha256(Scans.png())));
    }

    @Test
    void bad_request_400_before_it_is_signed() {
        Refusal.is(upload(officer, agreement, id), 400, "invalid-request");
        sign();
        upload(officer, agreement, id).then().statusCode(201);
    }

    @Test
    void bad_request_400_for_an_addendum_of_another_agreement_and_for_none() {
        sign();
        var other = AgreementFixtures.inForce(officer, partner);
        Refusal.is(upload(officer, other, id), 400, "invalid-request");
        Refusal.is(upload(officer, agreement, UUID.randomUUID()), 400, "invalid-request");
    }

    private void sign() {
        AddendumFixtures.post(officer, id, "signing", AgreementFixtures.signing("2026-02-05", "SELF", null));
    }

    private Response read() {
        return officer.asks().get("/v1/addenda/" + id);
    }

    private static Response upload(Persona who, UUID agreement, UUID addendum) {
        return who.asks()
                .contentType("image/png")
                .body(Scans.png())
                .post("/v1/agreements/" + agreement + "/documents?kind=SIGNED_ADDENDUM"
                        + (addendum == null ? "" : "&addendumId=" + addendum));
    }
}
