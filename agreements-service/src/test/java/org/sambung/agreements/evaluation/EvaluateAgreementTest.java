package org.sambung.agreements.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;
import org.sambung.testing.SettableClock;

@QuarkusTest
class EvaluateAgreementTest {

    static final Instant IN_Q2 = Instant.parse("2026-05-04T02:00:00Z");
    static final String CHECKUPS = "lines.find { it.service == 'ROUTINE_CHECKUP' }.visits.";
    static final String OUTPATIENT = "lines.find { it.service == 'REFERRAL_OUTPATIENT' }.answers.";

    @Inject
    Handing handing;

    Deliveries deliveries;

    @BeforeEach
    void agree() {
        deliveries = Deliveries.underAnAgreement("WITA");
    }

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @Test
    void unauthorized_401_without_a_token() {
        Refusal.is(evaluate(given(), "2026-Q2"), 401, "unauthenticated");
    }

    @Test
    void forbidden_403_for_a_nurse_of_the_facility() {
        Refusal.is(evaluate(Persona.ofFacility(deliveries.facility(), "nurse").asks(), "2026-Q2"), 403, "forbidden");
    }

    @Test
    void not_found_404_for_another_facilitys_officer() {
        Refusal.is(evaluate(AgreementFixtures.anOfficer("WIB").asks(), "2026-Q2"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-Q5", "2026", "Q1-2026", "2026-Q1 "})
    void bad_request_400_for_what_is_no_quarter(String quarter) {
        Refusal.is(evaluate(deliveries.officer().asks(), quarter), 400, "invalid-request");
    }

    @Test
    void ok_200_for_both_parties_and_their_region() {
        for (var reader : new Persona[] {
            deliveries.officer(),
            Persona.ofFacility(deliveries.facility(), "facility-head"),
            Persona.ofPartner(deliveries.partner(), "partner-officer"),
            Persona.ofRegion(Deliveries.REGION, "oversight")
        }) {
            evaluate(reader.asks(), "2026-Q2")
                    .then()
                    .statusCode(200)
                    .body("agreementId", equalTo(deliveries.agreement().toString()));
        }
    }

    @Test
    void what_was_told_over_the_broker_is_held_against_the_promise() {
        var held = UUID.randomUUID();
        var referral = UUID.randomUUID();
        send(deliveries.visit(held, 1, "planned", "ROUTINE_CHECKUP", IN_Q2));
        send(deliveries.visit(held, 2, "completed", "ROUTINE_CHECKUP", IN_Q2));
        send(deliveries.referral(referral, 1, "submitted", "OUTPATIENT", "SUBMITTED", IN_Q2, IN_Q2));
        send(deliveries.referral(referral, 2, "accepted", "OUTPATIENT", "ACCEPTED", IN_Q2, IN_Q2.plusSeconds(60 * 60)));

        await().untilAsserted(() -> evaluate(deliveries.officer().asks(), "2026-Q2")
                .then()
                .body("quarter", equalTo("2026-Q2"))
                .body("from", equalTo("2026-04-01"))
                .body("until", equalTo("2026-06-30"))
                .body(CHECKUPS + "promised", equalTo(3))
                .body(CHECKUPS + "held", equalTo(1))
                .body(OUTPATIENT + "promisedWithinMinutes", equalTo(60))
                .body(OUTPATIENT + "inTime", equalTo(1))
                .body(OUTPATIENT + "late", equalTo(0)));
    }

    /** WITA is eight hours ahead: the quarter ends at 16:00 UTC. */
    @ParameterizedTest
    @CsvSource({"2026-06-30T15:59:59Z, 1", "2026-06-30T16:00:00Z, 0"})
    void a_quarter_ends_at_the_facilitys_midnight(Instant start, int held) {
        handing.over(deliveries.visit(UUID.randomUUID(), 1, "completed", "ROUTINE_CHECKUP", start));
        evaluate(deliveries.officer().asks(), "2026-Q2").then().body(CHECKUPS + "held", equalTo(held));
    }

    /** Who is transferred takes the open referral along: its answer comes from another facility, and counts here. */
    @Test
    void an_answer_counts_for_the_agreement_also_when_the_patient_was_transferred() {
        var referral = UUID.randomUUID();
        var there = new Deliveries(
                deliveries.agreement(), AgreementFixtures.aFacility("WIB"), deliveries.partner(), deliveries.officer());
        handing.over(deliveries.referral(referral, 1, "submitted", "OUTPATIENT", "SUBMITTED", IN_Q2, IN_Q2));
        handing.over(there.referral(referral, 2, "accepted", "OUTPATIENT", "ACCEPTED", IN_Q2, IN_Q2.plusSeconds(600)));
        var another = UUID.randomUUID();
        handing.over(there.referral(another, 2, "accepted", "OUTPATIENT", "ACCEPTED", IN_Q2, IN_Q2.plusSeconds(600)));

        evaluate(deliveries.officer().asks(), "2026-Q2")
                .then()
                .body(OUTPATIENT + "inTime", equalTo(2))
                .body(OUTPATIENT + "waiting", equalTo(0));
    }

    @Test
    void an_unanswered_referral_waits_until_the_promised_time_and_is_overdue_from_then_on() {
        handing.over(deliveries.referral(UUID.randomUUID(), 1, "submitted", "OUTPATIENT", "SUBMITTED", IN_Q2, IN_Q2));

        SettableClock.set(IN_Q2.plusSeconds(3600));
        evaluate(deliveries.officer().asks(), null)
                .then()
                .body("quarter", equalTo("2026-Q2"))
                .body(OUTPATIENT + "waiting", equalTo(1))
                .body(OUTPATIENT + "overdue", equalTo(0));
        SettableClock.set(IN_Q2.plusSeconds(3601));
        evaluate(deliveries.officer().asks(), null)
                .then()
                .body(OUTPATIENT + "waiting", equalTo(0))
                .body(OUTPATIENT + "overdue", equalTo(1));
    }

    @Test
    void a_snapshot_says_that_it_was_answered_and_not_when() {
        handing.over(deliveries.referral(UUID.randomUUID(), 9, "snapshot", "OUTPATIENT", "CLOSED", IN_Q2, IN_Q2));
        handing.over(deliveries.visit(
                UUID.randomUUID(),
                9,
                "snapshot",
                "ROUTINE_CHECKUP",
                IN_Q2,
                Map.of("status", "CANCELLED", "cancelledBy", "FACILITY", "reason", "OUTBREAK")));

        evaluate(deliveries.officer().asks(), "2026-Q2")
                .then()
                .body(OUTPATIENT + "untimed", equalTo(1))
                .body(OUTPATIENT + "answered", equalTo(0))
                .body(CHECKUPS + "cancelledByFacility", equalTo(1));
    }

    @Test
    void work_under_another_agreement_is_not_counted() {
        var other = Deliveries.underAnAgreement("WITA");
        handing.over(other.visit(UUID.randomUUID(), 1, "completed", "ROUTINE_CHECKUP", IN_Q2));
        evaluate(deliveries.officer().asks(), "2026-Q2").then().body(CHECKUPS + "held", equalTo(0));
    }

    /** In force from 5 January: of the first month 27 days of 31 are promised. */
    @ParameterizedTest
    @CsvSource({"2026-Q1, 3, 2026-01-05", "2030-Q1, 0, 2030-01-01", "2025-Q4, 0,"})
    void a_part_of_a_period_is_promised_by_its_days(String quarter, int promised, String from) {
        evaluate(deliveries.officer().asks(), quarter)
                .then()
                .body(CHECKUPS + "promised", equalTo(promised))
                .body("from", from == null ? nullValue() : equalTo(from));
    }

    @ParameterizedTest
    @CsvSource({"id, Janji dan pelaksanaan, terlaksana 1", "en, 'Promised and delivered', held 1"})
    void the_same_is_drawn_in_the_callers_language(String language, String title, String words) throws Exception {
        handing.over(deliveries.visit(UUID.randomUUID(), 1, "completed", "ROUTINE_CHECKUP", IN_Q2));

        var answer = evaluate(
                deliveries.officer().asks().accept("image/svg+xml").header("Accept-Language", language), "2026-Q2");

        answer.then().statusCode(200).contentType("image/svg+xml");
        var svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.asByteArray()))
                .getDocumentElement();
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("lang")).isEqualTo(language);
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .startsWith(title)
                .endsWith("2026-Q2");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).contains(words);
        assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(2);
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
    }

    private Response evaluate(RequestSpecification request, String quarter) {
        return (quarter == null ? request : request.queryParam("quarter", quarter))
                .get("/v1/agreements/" + deliveries.agreement() + "/evaluation");
    }

    private static void send(Deliveries.Told told) {
        Events.send(told.topic(), told.id(), told.type(), told.subject(), told.sequence(), told.json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "negotiation", "negotiation readiness", "negotiation readiness abandonment"})
    void what_is_not_signed_promises_nothing_whatever_dates_are_written(String way) {
        var officer = deliveries.officer();
        var id = AgreementFixtures.aDraft(officer, deliveries.partner(), "2026-01-05", "2030-01-04");
        Stream.of(way.split(" "))
                .filter(step -> !step.isEmpty())
                .forEach(step -> AgreementFixtures.post(
                        officer, id, step, step.equals("abandonment") ? AgreementFixtures.BECAUSE : null, 200));

        officer.asks()
                .get("/v1/agreements/" + id + "/evaluation?quarter=2026-Q2")
                .then()
                .statusCode(200)
                .body("from", nullValue())
                .body("until", nullValue())
                .body("suspendedDays", nullValue())
                .body("lines", empty());
    }
}
