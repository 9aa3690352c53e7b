package org.sambung.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.testing.Persona;
import org.sambung.testing.SettableClock;

/** An agreement begins and ends at the facility's own midnight, whether or not a job has run. */
@QuarkusTest
class AgreementCalendarTest {

    @Inject
    Scheduler jobs;

    @Inject
    AnnouncingAgreements announcing;

    Persona officer;

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
    @CsvSource({"WIB, 2027-03-31T17:00:00Z", "WITA, 2027-03-31T16:00:00Z", "WIT, 2027-03-31T15:00:00Z"})
    void expires_at_the_facilitys_midnight(String zone, Instant midnight) {
        var id = signed(zone, "2026-01-05", "2027-03-31");

        assertThat(statusAt(midnight.minusMillis(1), id)).isEqualTo("ACTIVE");
        assertThat(statusAt(midnight, id)).isEqualTo("EXPIRED");
        assertThat(announced(id, "agreement.expired")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"WIB, 2027-03-31T17:00:00Z", "WITA, 2027-03-31T16:00:00Z", "WIT, 2027-03-31T15:00:00Z"})
    void begins_at_the_facilitys_midnight(String zone, Instant midnight) {
        var id = signed(zone, "2027-04-01", "2028-03-31");

        assertThat(statusAt(midnight.minusMillis(1), id)).isEqualTo("SIGNED");
        assertThat(statusAt(midnight, id)).isEqualTo("ACTIVE");
        assertThat(announced(id, "agreement.activated")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"WIB, 2027-03-31T17:00:00Z", "WITA, 2027-03-31T16:00:00Z", "WIT, 2027-03-31T15:00:00Z"})
    void its_end_is_announced_once(String zone, Instant midnight) {
        var id = signed(zone, "2026-01-05", "2027-03-31");
        SettableClock.set(midnight.minusMillis(1));
        announcing.announceDue();
        assertThat(announced(id, "agreement.expired")).isZero();

        SettableClock.set(midnight);
        announcing.announceDue();
        announcing.announceDue();

        assertThat(announced(id, "agreement.expired")).isOne();
        assertThat(Standing.of(officer, id).status()).isEqualTo("EXPIRED");
    }

    @ParameterizedTest
    @CsvSource({"WIB, 2027-03-31T17:00:00Z", "WITA, 2027-03-31T16:00:00Z", "WIT, 2027-03-31T15:00:00Z"})
    void its_beginning_is_announced_once(String zone, Instant midnight) {
        var id = signed(zone, "2027-04-01", "2028-03-31");
        SettableClock.set(midnight.minusMillis(1));
        announcing.announceDue();
        assertThat(announced(id, "agreement.activated")).isZero();

        SettableClock.set(midnight);
        announcing.announceDue();
        announcing.announceDue();

        assertThat(announced(id, "agreement.activated")).isOne();
    }

    /** Nobody looked in between: both are said, in order. */
    @ParameterizedTest
    @CsvSource({"WITA, 2029-01-01T00:00:00Z"})
    void beginning_and_end_are_both_announced_late(String zone, Instant late) {
        var id = signed(zone, "2027-04-01", "2028-03-31");
        SettableClock.set(late);
        assertThat(Standing.of(officer, id).status()).isEqualTo("EXPIRED");

        announcing.announceDue();

        assertThat(officer.asks().get("/v1/agreements/" + id + "/history").<java.util.List<String>>path("action"))
                .endsWith("agreement.signed", "agreement.activated", "agreement.expired");
    }

    @ParameterizedTest
    @CsvSource({"WIB, 2027-03-31T17:00:00Z", "WITA, 2027-03-31T16:00:00Z", "WIT, 2027-03-31T15:00:00Z"})
    void is_signed_today_by_the_facilitys_calendar(String zone, Instant midnight) {
        officer = AgreementFixtures.anOfficer(zone);
        var id = AgreementFixtures.readyToSign(officer, AgreementFixtures.aPartner(), "2027-04-01", "2028-03-31");
        var mandate = "{\"number\": \"SK-1\", \"validFrom\": \"2027-04-01\", \"validUntil\": \"2027-04-01\"}";
        var signing = AgreementFixtures.signing("2027-04-01", "ON_BEHALF", mandate);

        SettableClock.set(midnight.minusMillis(1));
        AgreementFixtures.post(officer, id, "signing", signing, 422);
        SettableClock.set(midnight);
        AgreementFixtures.post(officer, id, "signing", signing, 200);

        assertThat(Standing.of(officer, id).status()).isEqualTo("ACTIVE");
    }

    private UUID signed(String zone, String from, String until) {
        officer = AgreementFixtures.anOfficer(zone);
        return AgreementFixtures.signed(officer, AgreementFixtures.aPartner(), from, until);
    }

    private String statusAt(Instant now, UUID id) {
        SettableClock.set(now);
        return Standing.of(officer, id).status();
    }

    private static long announced(UUID id, String type) {
        return Standing.count(
                "select count(*) from outbox where aggregate_id = '" + id + "' and type = '" + type + "'");
    }
}
