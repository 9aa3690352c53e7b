package org.sambung.agreements.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.testing.SettableClock;

/** On days on which it is suspended an agreement promises nothing. Counted by hand here, at four check-ups a month. */
@QuarkusTest
class EvaluatedSuspensionsTest {

    static final String CHECKUPS = "lines.find { it.service == 'ROUTINE_CHECKUP' }.visits.";

    /** WIT is nine hours ahead: these are the midnights before 11 May and before 1 June there. */
    static final Instant ON_11_MAY = Instant.parse("2026-05-10T15:00:00Z");

    static final Instant ON_1_JUNE = Instant.parse("2026-05-31T15:00:00Z");
    static final String BECAUSE = AgreementFixtures.BECAUSE;

    @Inject
    Scheduler jobs;

    @Inject
    Handing handing;

    Deliveries deliveries;

    @BeforeEach
    void fourCheckUpsAMonth() {
        jobs.pause();
        var officer = AgreementFixtures.anOfficer("WIT");
        var partner = AgreementFixtures.aPartner();
        var id = AgreementFixtures.aDraftOf(
                officer,
                partner,
                AgreementFixtures.draft("2026-01-05", "2030-01-04").replace("\"times\": 1", "\"times\": 4"));
        AgreementFixtures.post(officer, id, "negotiation", null, 200);
        AgreementFixtures.post(officer, id, "readiness", null, 200);
        AgreementFixtures.post(officer, id, "signing", AgreementFixtures.signing("2026-01-05", "SELF", null), 200);
        deliveries =
                new Deliveries(id, UUID.fromString((String) officer.claims().get("facility")), partner, officer);
        evaluated("2026-Q2").body(CHECKUPS + "promised", equalTo(12)).body("suspendedDays", equalTo(0));
    }

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
        jobs.resume();
    }

    /** April 4, of May 10 days of 31 are 1.29, June 4: 9.29. */
    @Test
    void from_its_first_day_to_the_one_before_it_is_resumed_by_the_facilitys_days() {
        suspendedFrom11To31May();
        evaluated("2026-Q2").body(CHECKUPS + "promised", equalTo(9)).body("suspendedDays", equalTo(21));
        evaluated("2026-Q1").body("suspendedDays", equalTo(0));
    }

    /** Of June 20 days of 30 are 2.67, with 4 and 1.29 those are 7.96. */
    @Test
    void every_suspension_counts_also_one_that_the_calendar_ends() {
        suspendedFrom11To31May();
        at("2026-06-10T03:00:00Z", "suspension", "{\"reason\": \"Wabah\", \"endDate\": \"2026-06-19\"}");
        evaluated("2026-Q2").body(CHECKUPS + "promised", equalTo(8)).body("suspendedDays", equalTo(31));

        at("2026-07-01T03:00:00Z", "suspension", "{\"reason\": \"Wabah\", \"endDate\": \"2026-07-03\"}");
        evaluated("2026-Q2").body(CHECKUPS + "promised", equalTo(8)).body("suspendedDays", equalTo(31));
        evaluated("2026-Q3").body("suspendedDays", equalTo(3));
    }

    @Test
    void one_that_has_no_end_takes_all_days_that_follow_until_it_is_resumed() {
        at("2026-06-01T03:00:00Z", "suspension", BECAUSE);
        evaluated("2026-Q2").body(CHECKUPS + "promised", equalTo(8)).body("suspendedDays", equalTo(30));
        evaluated("2026-Q3").body(CHECKUPS + "promised", equalTo(0)).body("suspendedDays", equalTo(92));
        evaluated("2030-Q1").body("suspendedDays", equalTo(4));
        evaluated("2030-Q2").body("suspendedDays", nullValue());
    }

    @Test
    void one_that_is_resumed_the_same_day_or_withdrawn_before_its_first_takes_none() {
        at("2026-05-10T15:00:00Z", "suspension", BECAUSE);
        at("2026-05-11T14:59:59Z", "resumption", BECAUSE);
        at("2026-05-12T03:00:00Z", "suspension", "{\"reason\": \"Wabah\", \"beginDate\": \"2026-06-01\"}");
        evaluated("2026-Q2").body(CHECKUPS + "promised", equalTo(8));
        at("2026-05-13T03:00:00Z", "notice-withdrawal", BECAUSE);
        evaluated("2026-Q2").body(CHECKUPS + "promised", equalTo(12)).body("suspendedDays", equalTo(0));
    }

    /** Suspended twice from days that lie behind: 1 to 20 May are 20 days, whichever entry names them. */
    @Test
    void a_day_that_two_suspensions_name_counts_once() {
        at("2026-05-11T03:00:00Z", "suspension", "{\"reason\": \"Wabah\", \"beginDate\": \"2026-05-01\"}");
        at("2026-05-16T03:00:00Z", "resumption", BECAUSE);
        at("2026-05-18T03:00:00Z", "suspension", "{\"reason\": \"Wabah\", \"beginDate\": \"2026-05-10\"}");
        at("2026-05-21T03:00:00Z", "resumption", BECAUSE);
        evaluated("2026-Q2").body("suspendedDays", equalTo(20)).body(CHECKUPS + "promised", equalTo(9));
    }

    @Test
    void what_was_delivered_is_the_same_after_duplicates_and_replay() {
        suspendedFrom11To31May();
        var events = List.of(
                deliveries.visit(id(1), 1, "planned", "ROUTINE_CHECKUP", Instant.parse("2026-05-04T02:00:00Z")),
                deliveries.visit(id(1), 2, "completed", "ROUTINE_CHECKUP", Instant.parse("2026-05-04T02:00:00Z")),
                deliveries.visit(id(2), 1, "completed", "ROUTINE_CHECKUP", Instant.parse("2026-05-18T02:00:00Z")),
                deliveries.visit(
                        id(3),
                        1,
                        "cancelled",
                        "ROUTINE_CHECKUP",
                        Instant.parse("2026-05-25T02:00:00Z"),
                        Map.of("cancelledBy", "AGREEMENT", "reason", "AGREEMENT_SUSPENDED")));

        events.forEach(handing::over);
        var first = evaluated("2026-Q2")
                .body(CHECKUPS + "promised", equalTo(9))
                .body(CHECKUPS + "held", equalTo(2))
                .body(CHECKUPS + "cancelledWithAgreement", equalTo(1))
                .extract()
                .asString();
        events.forEach(handing::over);
        events.forEach(handing::again);

        assertThat(evaluated("2026-Q2").extract().asString()).isEqualTo(first);
    }

    private void suspendedFrom11To31May() {
        at(ON_11_MAY.toString(), "suspension", BECAUSE);
        at(ON_1_JUNE.toString(), "resumption", BECAUSE);
    }

    private void at(String instant, String operation, String body) {
        SettableClock.set(Instant.parse(instant));
        AgreementFixtures.post(deliveries.officer(), deliveries.agreement(), operation, body, 200);
    }

    private ValidatableResponse evaluated(String quarter) {
        return deliveries
                .officer()
                .asks()
                .get("/v1/agreements/" + deliveries.agreement() + "/evaluation?quarter=" + quarter)
                .then()
                .statusCode(200);
    }

    private UUID id(int number) {
        return new UUID(deliveries.agreement().getMostSignificantBits(), number);
    }
}
