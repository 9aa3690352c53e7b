package org.sambung.agreements.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;
import org.sambung.testing.SettableClock;

@QuarkusTest
class TouchedWorkTest {

    static final Instant NOW = Instant.parse("2026-06-10T03:00:00Z");

    @Inject
    Handing handing;

    Deliveries deliveries;
    UUID tomorrow = UUID.randomUUID();
    UUID nextMonth = UUID.randomUUID();
    UUID referral = UUID.randomUUID();

    @BeforeEach
    void agree() {
        deliveries = Deliveries.underAnAgreement("WIB");
        SettableClock.set(NOW);
        visit(UUID.randomUUID(), "planned", NOW.minusSeconds(60));
        visit(nextMonth, "confirmed", Instant.parse("2026-07-10T03:00:00Z"));
        visit(tomorrow, "planned", Instant.parse("2026-06-11T03:00:00Z"));
        visit(UUID.randomUUID(), "completed", Instant.parse("2026-06-12T03:00:00Z"));
        referral(referral, "accepted", "ACCEPTED");
        referral(UUID.randomUUID(), "closed", "CLOSED");
        handing.over(Deliveries.underAnAgreement("WIB")
                .referral(UUID.randomUUID(), 1, "submitted", "OUTPATIENT", "SUBMITTED", NOW, NOW));
    }

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @Test
    void unauthorized_401_without_a_token() {
        Refusal.is(ask(given()), 401, "unauthenticated");
    }

    @Test
    void forbidden_403_for_a_nurse_of_the_facility() {
        Refusal.is(ask(Persona.ofFacility(deliveries.facility(), "nurse").asks()), 403, "forbidden");
    }

    @Test
    void not_found_404_for_another_facilitys_officer() {
        Refusal.is(ask(AgreementFixtures.anOfficer("WIB").asks()), 404, "not-found");
    }

    @Test
    void bad_request_400_for_an_end_before_the_beginning() {
        Refusal.is(
                ask(officer().queryParams(Map.of("from", "2026-07-02", "until", "2026-07-01"))),
                400,
                "invalid-request");
    }

    @Test
    void ok_200_with_what_is_open_from_now_on_and_nothing_of_persons() {
        var answer = ask(officer());
        answer.then()
                .statusCode(200)
                .body("from", equalTo("2026-06-10"))
                .body("openReferrals", equalTo(1))
                .body("referrals.id", contains(referral.toString()))
                .body("referrals.kind", contains("OUTPATIENT"))
                .body("bookedVisits", equalTo(2))
                .body("visits.id", contains(tomorrow.toString(), nextMonth.toString()));
        assertThat(answer.asString()).doesNotContain("patient", "ACCEPTED");
    }

    @Test
    void ok_200_with_figures_of_referrals_alone_for_a_health_office() {
        ask(Persona.ofPartner(deliveries.partner(), "health-office").asks())
                .then()
                .statusCode(200)
                .body("openReferrals", equalTo(1))
                .body("referrals", nullValue())
                .body("visits.id", contains(tomorrow.toString(), nextMonth.toString()));
    }

    @Test
    void ok_200_with_the_visits_of_the_days_that_are_asked_for() {
        ask(officer().queryParams(Map.of("from", "2026-07-01", "until", "2026-07-10")))
                .then()
                .body("visits.id", contains(nextMonth.toString()))
                .body("openReferrals", equalTo(1));
        ask(officer().queryParams(Map.of("from", "2026-07-11"))).then().body("bookedVisits", equalTo(0));
    }

    private RequestSpecification officer() {
        return deliveries.officer().asks();
    }

    private Response ask(RequestSpecification request) {
        return request.get("/v1/agreements/" + deliveries.agreement() + "/touched-work");
    }

    private void visit(UUID id, String step, Instant start) {
        handing.over(deliveries.visit(id, 1, step, "ROUTINE_CHECKUP", start));
    }

    private void referral(UUID id, String step, String status) {
        handing.over(deliveries.referral(id, 1, step, "OUTPATIENT", status, NOW, NOW));
    }
}
