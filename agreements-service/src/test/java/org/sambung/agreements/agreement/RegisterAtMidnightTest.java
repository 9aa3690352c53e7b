package org.sambung.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.testing.Persona;
import org.sambung.testing.SettableClock;

/** The filter, the counts and what an agreement shows say the same at any instant, whether or not a job has run. */
@QuarkusTest
class RegisterAtMidnightTest {

    static final String ZONES = """
            WIB,  2027-03-31T17:00:00Z
            WITA, 2027-03-31T16:00:00Z
            WIT,  2027-03-31T15:00:00Z
            """;

    @Inject
    Scheduler jobs;

    @Inject
    AnnouncingAgreements announcing;

    Persona officer;
    UUID begins;
    UUID ends;
    UUID isSuspended;
    UUID isResumed;
    UUID terminates;
    UUID stays;

    @BeforeEach
    void noJobs() {
        jobs.pause();
        SettableClock.set(Instant.parse("2027-03-01T03:00:00Z"));
    }

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
        jobs.resume();
    }

    @ParameterizedTest
    @CsvSource(textBlock = ZONES)
    void the_filter_and_the_counts_move_with_the_calendar(String zone, Instant midnight) {
        sixThatMove(zone);

        SettableClock.set(midnight.minusMillis(1));
        agrees(Map.of(
                "SIGNED", List.of(begins),
                "ACTIVE", List.of(stays, terminates, isSuspended, ends),
                "SUSPENDED", List.of(isResumed)));
        SettableClock.set(midnight);
        var after = Map.of(
                "EXPIRED", List.of(ends),
                "ACTIVE", List.of(stays, isResumed, begins),
                "TERMINATED", List.of(terminates),
                "SUSPENDED", List.of(isSuspended));
        agrees(after);
        announcing.announceDue();
        agrees(after);
    }

    /** Nobody has announced anything for years. */
    @ParameterizedTest
    @CsvSource(textBlock = ZONES)
    void they_are_right_after_a_long_standstill(String zone, Instant midnight) {
        sixThatMove(zone);
        SettableClock.set(midnight.plusSeconds(60L * 60 * 24 * 365 * 4));
        var after = Map.of(
                "EXPIRED", List.of(stays, isResumed, isSuspended, ends, begins), "TERMINATED", List.of(terminates));
        agrees(after);
        assertThat(found("expiringBefore=2090-01-01")).isEmpty();
        announcing.announceDue();
        agrees(after);
    }

    @ParameterizedTest
    @CsvSource(textBlock = ZONES)
    void what_has_ended_does_not_expire_any_more(String zone, Instant midnight) {
        sixThatMove(zone);
        SettableClock.set(midnight.minusMillis(1));
        assertThat(found("expiringBefore=2027-04-02")).containsExactlyInAnyOrder(ends, terminates);
        SettableClock.set(midnight);
        assertThat(found("expiringBefore=2027-04-02")).isEmpty();
        assertThat(found("expiringBefore=2090-01-01&status=ACTIVE"))
                .containsExactlyInAnyOrder(begins, isResumed, stays);
    }

    @ParameterizedTest
    @CsvSource(textBlock = ZONES)
    void what_has_moved_has_its_place_among_the_others(String zone, Instant midnight) {
        sixThatMove(zone);
        SettableClock.set(midnight);
        assertThat(found("status=ACTIVE&limit=1")).containsExactly(stays, isResumed, begins);
        assertThat(found("status=ACTIVE&q=rujukan&documentType=PKS&limit=2")).containsExactly(stays, isResumed, begins);
        assertThat(found("status=ACTIVE&q=laboratorium")).isEmpty();
    }

    private void sixThatMove(String zone) {
        officer = AgreementFixtures.anOfficer(zone);
        var partner = AgreementFixtures.aPartner();
        begins = AgreementFixtures.signed(officer, partner, "2027-04-01", "2028-03-31");
        ends = AgreementFixtures.signed(officer, partner, "2026-01-05", "2027-03-31");
        isSuspended = AgreementFixtures.inForce(officer, partner);
        AgreementFixtures.post(officer, isSuspended, "suspension", """
                {"reason": "Gedung direnovasi", "beginDate": "2027-04-01"}""", 200);
        isResumed = AgreementFixtures.inForce(officer, partner);
        AgreementFixtures.post(officer, isResumed, "suspension", """
                {"reason": "Gedung direnovasi", "endDate": "2027-03-31"}""", 200);
        terminates = AgreementFixtures.inForce(officer, partner);
        AgreementFixtures.post(officer, terminates, "termination", """
                {"reason": "Rumah sakit ditutup", "endDate": "2027-03-31"}""", 200);
        stays = AgreementFixtures.inForce(officer, partner);
    }

    private void agrees(Map<String, List<UUID>> standing) {
        for (var status : AgreementStatus.values()) {
            assertThat(found("status=" + status))
                    .as(status.name())
                    .isEqualTo(standing.getOrDefault(status.name(), List.of()));
        }
        standing.forEach((status, ids) ->
                ids.forEach(id -> assertThat(Standing.of(officer, id).status()).isEqualTo(status)));
        var counts = new TreeMap<String, Integer>();
        List<Map<String, Object>> byStatus = officer.asks()
                .get("/v1/agreements/counts")
                .then()
                .statusCode(200)
                .extract()
                .path("byStatus");
        byStatus.forEach(one -> counts.put((String) one.get("code"), (Integer) one.get("count")));
        var expected = new TreeMap<String, Integer>();
        standing.forEach((status, ids) -> expected.put(status, ids.size()));
        assertThat(counts).isEqualTo(expected);
    }

    /** Through all pages. */
    private List<UUID> found(String filter) {
        var found = new ArrayList<UUID>();
        String next = null;
        do {
            var page = officer.asks()
                    .get("/v1/agreements?" + filter + (next == null ? "" : "&cursor=" + next))
                    .then()
                    .statusCode(200)
                    .extract();
            page.<List<String>>path("items.id").forEach(id -> found.add(UUID.fromString(id)));
            next = page.path("next");
        } while (next != null);
        return found;
    }
}
