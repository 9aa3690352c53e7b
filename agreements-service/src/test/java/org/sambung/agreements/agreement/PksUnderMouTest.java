package org.sambung.agreements.agreement;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;

/** A PKS hangs under an MoU of the same two sides, if under any. */
@QuarkusTest
class PksUnderMouTest {

    Persona officer;
    UUID partner;
    UUID mou;

    @BeforeEach
    void mou() {
        officer = AgreementFixtures.anOfficer("WIB");
        partner = AgreementFixtures.aPartner();
        mou = AgreementFixtures.anMou(officer, partner);
    }

    @Test
    void a_pks_hangs_under_its_mou_and_is_found_beneath_it() {
        String first = draft(partner, "PKS", mou)
                .then()
                .statusCode(201)
                .body("mouId", equalTo(mou.toString()))
                .extract()
                .path("id");
        String second = draft(partner, "PKS", mou).path("id");
        draft(partner, "PKS", null);
        Persona.ofPartner(partner, "partner-officer")
                .asks()
                .get("/v1/agreements/" + mou + "/beneath")
                .then()
                .body("items.id", contains(second, first))
                .body("next", nullValue());
    }

    @Test
    void a_draft_is_hung_under_its_mou_later() {
        var id = AgreementFixtures.aDraft(officer, partner, "2026-01-05", "2030-01-04");
        officer.asks()
                .header("If-Match", "*")
                .body(body("PKS", mou))
                .put("/v1/agreements/" + id)
                .then()
                .statusCode(200)
                .body("mouId", equalTo(mou.toString()));
        Refusal.is(
                officer.asks().header("If-Match", "*").body(body("MOU", mou)).put("/v1/agreements/" + id),
                422,
                "pks-must-hang-under-mou-of-same-parties");
    }

    @Test
    void unprocessable_422_under_an_mou_of_others_a_pks_or_as_an_mou() {
        Refusal.is(draft(AgreementFixtures.aPartner(), "PKS", mou), 422, "pks-must-hang-under-mou-of-same-parties");
        var pks = AgreementFixtures.aDraft(officer, partner, "2026-01-05", "2030-01-04");
        Refusal.is(draft(partner, "PKS", pks), 422, "pks-must-hang-under-mou-of-same-parties");
        Refusal.is(draft(partner, "MOU", mou), 422, "pks-must-hang-under-mou-of-same-parties");
    }

    @Test
    void unprocessable_422_when_an_mou_is_to_hang_under_itself_or_to_cease_to_be_one_with_a_pks_beneath() {
        Refusal.is(revised(mou, body("PKS", mou)), 422, "pks-must-hang-under-mou-of-same-parties");
        draft(partner, "PKS", mou).then().statusCode(201);
        Refusal.is(revised(mou, body("PKS", null)), 422, "pks-must-hang-under-mou-of-same-parties");
        revised(mou, body("MOU", null)).then().statusCode(200);
    }

    private Response revised(UUID id, String body) {
        return officer.asks().header("If-Match", "*").body(body).put("/v1/agreements/" + id);
    }

    @Test
    void unprocessable_422_under_an_mou_that_was_abandoned() {
        AgreementFixtures.post(officer, mou, "abandonment", AgreementFixtures.BECAUSE, 200);
        Refusal.is(draft(partner, "PKS", mou), 422, "mou-must-not-have-ended");
    }

    @Test
    void bad_request_400_under_an_mou_that_the_caller_does_not_see() {
        var others = AgreementFixtures.anMou(AgreementFixtures.anOfficer("WIB"), partner);
        Refusal.is(draft(partner, "PKS", others), 400, "invalid-request");
    }

    private Response draft(UUID with, String type, UUID under) {
        return officer.asks()
                .body(AgreementFixtures.drafting(with, body(type, under)))
                .post("/v1/agreements");
    }

    private static String body(String type, UUID under) {
        var draft = AgreementFixtures.draft("2026-01-05", "2030-01-04").replace("PKS", type);
        return under == null ? draft : draft.replaceFirst("\\{", "{\"mouId\": \"" + under + "\", ");
    }

    @Test
    void a_renewal_carries_an_mou_over_as_long_as_that_stands() {
        var pks = signedBeneath();
        renewed(pks).body("mouId", equalTo(mou.toString()));

        var another = signedBeneath();
        AgreementFixtures.post(officer, mou, "abandonment", AgreementFixtures.BECAUSE, 200);
        String renewal = renewed(another).body("mouId", nullValue()).extract().path("id");
        officer.asks()
                .header("If-Match", "*")
                .body(AgreementFixtures.draft("2030-01-05", "2032-01-04"))
                .put("/v1/agreements/" + renewal)
                .then()
                .statusCode(200);
    }

    @Test
    void unprocessable_422_to_be_declared_ready_under_an_mou_that_has_ended() {
        var pks = inNegotiationBeneath();
        AgreementFixtures.post(officer, mou, "abandonment", AgreementFixtures.BECAUSE, 200);

        officer.asks()
                .get("/v1/agreements/" + pks + "/readiness")
                .then()
                .body("ready", equalTo(false))
                .body("missing.code", hasItem("STANDING_MOU"));
        officer.asks()
                .get("/v1/agreements/" + pks)
                .then()
                .body("actions.blocked.find { it.name == 'readiness' }.because", contains("mou-must-not-have-ended"));
        Refusal.is(officer.asks().post("/v1/agreements/" + pks + "/readiness"), 422, "mou-must-not-have-ended");
    }

    /** The MoU is being given up while its PKS is signed: whoever comes second finds what the first has done. */
    @Test
    void who_signs_waits_for_the_mou_that_is_being_given_up() throws SQLException {
        var pks = inNegotiationBeneath();
        AgreementFixtures.post(officer, pks, "readiness", null, 200);
        CompletableFuture<Response> signing;
        try (var other = Parts.postgres().connect("agreements", "owner");
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("update agreement set status = 'ABANDONED' where id = '" + mou + "'");
            signing = CompletableFuture.supplyAsync(() -> officer.asks()
                    .body(AgreementFixtures.signing("2026-01-05", "SELF", null))
                    .post("/v1/agreements/" + pks + "/signing"));
            await().until(() -> signing.isDone() || someoneWaits());
            other.commit();
        }

        Refusal.is(signing.join(), 422, "mou-must-not-have-ended");
    }

    private static boolean someoneWaits() throws SQLException {
        try (var superuser = Parts.postgres().superuser("agreements");
                var statement = superuser.createStatement();
                var rows = statement.executeQuery("select 1 from pg_locks where not granted")) {
            return rows.next();
        }
    }

    @Test
    void unprocessable_422_to_be_signed_under_an_mou_that_has_ended() {
        var pks = inNegotiationBeneath();
        AgreementFixtures.post(officer, pks, "readiness", null, 200);
        AgreementFixtures.post(officer, mou, "abandonment", AgreementFixtures.BECAUSE, 200);

        Refusal.is(
                officer.asks()
                        .body(AgreementFixtures.signing("2026-01-05", "SELF", null))
                        .post("/v1/agreements/" + pks + "/signing"),
                422,
                "mou-must-not-have-ended");
    }

    private UUID signedBeneath() {
        var id = inNegotiationBeneath();
        AgreementFixtures.post(officer, id, "readiness", null, 200);
        AgreementFixtures.post(officer, id, "signing", AgreementFixtures.signing("2026-01-05", "SELF", null), 200);
        return id;
    }

    private UUID inNegotiationBeneath() {
        var id = UUID.fromString(draft(partner, "PKS", mou).path("id"));
        AgreementFixtures.post(officer, id, "negotiation", null, 200);
        return id;
    }

    private ValidatableResponse renewed(UUID pks) {
        return officer.asks()
                .body("{}")
                .post("/v1/agreements/" + pks + "/renewal")
                .then()
                .statusCode(201);
    }
}
