package org.sambung.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Events;
import org.sambung.testing.Refusal;

@QuarkusTest
class RenewAgreementTest extends AgreementTransition {

    RenewAgreementTest() {
        super("renewal", "{\"effectiveUntil\": \"2032-01-04\"}");
    }

    @Override
    UUID anAgreement() {
        return AgreementFixtures.inForce(officer, partner);
    }

    @Override
    UUID anAgreementBeyond() {
        return AgreementFixtures.aDraft(officer, partner, "2026-01-05", "2030-01-04");
    }

    @Test
    void created_201_a_draft_that_follows_and_carries_the_scope_over() {
        var renewal = send(officer.asks())
                .then()
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("renews", equalTo(id.toString()))
                .body("title", equalTo("Pelayanan rujukan"))
                .body("effectiveFrom", equalTo("2030-01-05"))
                .body("effectiveUntil", equalTo("2032-01-04"))
                .body("scope.service", equalTo(java.util.List.of("REFERRAL_OUTPATIENT", "ROUTINE_CHECKUP")))
                .body("scope[0].answerWithinMinutes", equalTo(60))
                .extract()
                .<String>path("id");

        officer.asks()
                .get("/v1/agreements/" + id)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("renewedBy", equalTo(renewal))
                .body("actions.blocked.find { it.name == 'renewal' }.because", hasItem("renewed-only-once"));
        officer.asks()
                .get("/v1/agreements/" + id + "/history")
                .then()
                .body("action[-1]", equalTo("agreement.renewal-begun"));
        await().untilAsserted(() -> {
            assertThat(Events.typesOf("agreements", id)).endsWith("agreement.renewal-begun");
            assertThat(Events.typesOf("agreements", UUID.fromString(renewal))).containsExactly("agreement.drafted");
        });
    }

    @Test
    void unprocessable_422_with_a_gap() {
        refuses(officer.asks(), "{\"effectiveFrom\": \"2030-01-06\"}", 422, "renewal-must-follow-without-gap");
    }

    @Test
    void unprocessable_422_a_second_time() {
        send(officer.asks()).then().statusCode(201);
        refuses(officer.asks(), 422, "renewed-only-once");
    }

    @Test
    void created_201_again_when_the_first_was_abandoned() {
        var first = UUID.fromString(send(officer.asks()).path("id"));
        AgreementFixtures.post(officer, first, "abandonment", AgreementFixtures.BECAUSE, 200);
        officer.asks().get("/v1/agreements/" + id).then().body("renewedBy", nullValue());

        send(officer.asks()).then().statusCode(201);
    }

    @Test
    void a_gap_that_was_revised_in_is_refused_before_it_is_signed() {
        var renewal = UUID.fromString(send(officer.asks()).path("id"));
        AgreementFixtures.post(officer, renewal, "negotiation", null, 200);
        officer.asks()
                .header("If-Match", "*")
                .body(AgreementFixtures.draft("2030-02-01", "2032-01-04"))
                .put("/v1/agreements/" + renewal)
                .then()
                .statusCode(200);
        officer.asks()
                .get("/v1/agreements/" + renewal + "/readiness")
                .then()
                .statusCode(200)
                .body("ready", equalTo(false))
                .body("missing.code", hasItem("FIRST_DAY_WITHOUT_GAP"));
        Refusal.is(
                officer.asks().post("/v1/agreements/" + renewal + "/readiness"),
                422,
                "renewal-must-follow-without-gap");
    }

    @Test
    void is_signed_before_the_old_one_ends() {
        var renewal = UUID.fromString(send(officer.asks()).path("id"));
        AgreementFixtures.post(officer, renewal, "negotiation", null, 200);
        AgreementFixtures.post(officer, renewal, "readiness", null, 200);
        AgreementFixtures.post(officer, renewal, "signing", AgreementFixtures.signing("2026-01-06", "SELF", null), 200);
        assertThat(Standing.of(officer, renewal).status()).isEqualTo("SIGNED");
        assertThat(Standing.of(officer, id).status()).isEqualTo("ACTIVE");
    }

    @Test
    void a_gap_that_a_later_termination_leaves_is_refused_before_it_is_signed() {
        var renewal = UUID.fromString(send(officer.asks()).path("id"));
        AgreementFixtures.post(officer, renewal, "negotiation", null, 200);
        AgreementFixtures.post(officer, id, "termination", AgreementFixtures.BECAUSE, 200);

        officer.asks()
                .get("/v1/agreements/" + renewal + "/readiness")
                .then()
                .body("ready", equalTo(false))
                .body("missing.code", hasItem("FIRST_DAY_WITHOUT_GAP"));
        Refusal.is(
                officer.asks().post("/v1/agreements/" + renewal + "/readiness"),
                422,
                "renewal-must-follow-without-gap");
    }

    /** The gap is there by then; not to sign would only make it wider. */
    @Test
    void what_was_ready_before_the_old_one_was_terminated_is_signed_all_the_same() {
        var renewal = UUID.fromString(send(officer.asks()).path("id"));
        AgreementFixtures.post(officer, renewal, "negotiation", null, 200);
        AgreementFixtures.post(officer, renewal, "readiness", null, 200);
        AgreementFixtures.post(officer, id, "termination", AgreementFixtures.BECAUSE, 200);

        officer.asks()
                .get("/v1/agreements/" + renewal + "/readiness")
                .then()
                .body("ready", equalTo(true))
                .body("missing.code", not(hasItem("FIRST_DAY_WITHOUT_GAP")));
        AgreementFixtures.post(officer, renewal, "signing", AgreementFixtures.signing("2026-01-06", "SELF", null), 200);
    }
}
