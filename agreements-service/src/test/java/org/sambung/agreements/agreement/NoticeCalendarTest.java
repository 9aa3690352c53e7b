package org.sambung.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.testing.Persona;
import org.sambung.testing.SettableClock;

/** A notice takes effect at the facility's own midnight, whether or not a job has run; the job only says so, once. */
@QuarkusTest
class NoticeCalendarTest {

    @Inject
    Scheduler jobs;

    @Inject
    AnnouncingAgreements announcing;

    Persona officer;
    UUID id;

    @BeforeEach
    void noJobs() {
        jobs.pause();
        SettableClock.set(Instant.parse("2026-06-01T03:00:00Z"));
    }

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
        jobs.resume();
    }

    @ParameterizedTest
    @CsvSource({"WIB, 2026-07-09T17:00:00Z", "WITA, 2026-07-09T16:00:00Z", "WIT, 2026-07-09T15:00:00Z"})
    void a_suspension_begins_at_the_facilitys_midnight(String zone, Instant midnight) {
        inForce(zone);
        suspend("2026-07-10", "2026-07-20");

        assertThat(statusAt(midnight.minusMillis(1))).isEqualTo("ACTIVE");
        assertThat(statusAt(midnight)).isEqualTo("SUSPENDED");
    }

    @ParameterizedTest
    @CsvSource({"WIB, 2026-07-20T17:00:00Z", "WITA, 2026-07-20T16:00:00Z", "WIT, 2026-07-20T15:00:00Z"})
    void an_agreement_ends_after_the_last_day_of_the_notice(String zone, Instant midnight) {
        inForce(zone);
        AgreementFixtures.post(officer, id, "termination", """
                {"reason": "Ditutup", "endDate": "2026-07-20"}""", 200);

        assertThat(statusAt(midnight.minusMillis(1))).isEqualTo("ACTIVE");
        assertThat(statusAt(midnight)).isEqualTo("TERMINATED");
        announcing.announceDue();
        announcing.announceDue();

        assertThat(actions()).endsWith("agreement.activated", "agreement.notice-given", "agreement.terminated");
    }

    @Test
    void beginning_and_end_of_a_suspension_are_each_announced_once() {
        inForce("WITA");
        suspend("2026-07-10", "2026-07-20");
        SettableClock.set(Instant.parse("2026-07-12T00:00:00Z"));
        announcing.announceDue();
        announcing.announceDue();
        assertThat(actions()).endsWith("agreement.notice-given", "agreement.suspended");

        SettableClock.set(Instant.parse("2026-07-20T16:00:00Z"));
        assertThat(Standing.of(officer, id).status()).isEqualTo("ACTIVE");
        announcing.announceDue();
        announcing.announceDue();

        assertThat(actions()).endsWith("agreement.suspended", "agreement.resumed");
    }

    @Test
    void an_open_suspension_lasts_until_the_agreement_expires() {
        inForce("WIB");
        suspend("2026-07-10", null);
        assertThat(statusAt(Instant.parse("2029-12-31T00:00:00Z"))).isEqualTo("SUSPENDED");
        assertThat(statusAt(Instant.parse("2030-01-04T17:00:00Z"))).isEqualTo("EXPIRED");
    }

    @Test
    void an_end_that_was_announced_is_the_last_day_that_others_are_told() {
        inForce("WIB");
        AgreementFixtures.post(officer, id, "termination", """
                {"reason": "Ditutup", "endDate": "2026-07-20"}""", 200);
        assertThat(Standing.count("select count(*) from outbox where aggregate_id = '" + id
                        + "' and type = 'agreement.notice-given'"
                        + " and convert_from(payload, 'UTF8') like '%\"effectiveUntil\":\"2026-07-20\"%'"))
                .isOne();
    }

    @Test
    void withdrawn_in_time_it_has_no_effect() {
        inForce("WIB");
        suspend("2026-07-10", "2026-07-20");
        AgreementFixtures.post(officer, id, "termination", """
                {"reason": "Ditutup", "endDate": "2026-07-20"}""", 200);

        AgreementFixtures.post(officer, id, "notice-withdrawal", AgreementFixtures.BECAUSE, 200);

        assertThat(statusAt(Instant.parse("2026-07-12T00:00:00Z"))).isEqualTo("ACTIVE");
        assertThat(statusAt(Instant.parse("2026-08-12T00:00:00Z"))).isEqualTo("ACTIVE");
    }

    @Test
    void a_suspension_under_way_is_resumed_before_its_last_day() {
        inForce("WIB");
        suspend("2026-07-10", "2026-07-20");
        SettableClock.set(Instant.parse("2026-07-12T00:00:00Z"));

        AgreementFixtures.post(officer, id, "resumption", AgreementFixtures.BECAUSE, 200);

        assertThat(statusAt(Instant.parse("2026-07-13T00:00:00Z"))).isEqualTo("ACTIVE");
        assertThat(actions()).endsWith("agreement.notice-given", "agreement.suspended", "agreement.resumed");
    }

    private void inForce(String zone) {
        officer = AgreementFixtures.anOfficer(zone);
        id = AgreementFixtures.inForce(officer, AgreementFixtures.aPartner());
    }

    private void suspend(String from, String until) {
        officer.asks()
                .body("""
                        {"reason": "Renovasi", "beginDate": "%s", "endDate": %s}
                        """.formatted(from, until == null ? "null" : '"' + until + '"'))
                .post("/v1/agreements/" + id + "/suspension")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"));
    }

    private String statusAt(Instant now) {
        SettableClock.set(now);
        return Standing.of(officer, id).status();
    }

    private List<String> actions() {
        return officer.asks().get("/v1/agreements/" + id + "/history").path("action");
    }
}
