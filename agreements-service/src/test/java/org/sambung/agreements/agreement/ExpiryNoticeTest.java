package org.sambung.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;
import org.sambung.testing.SettableClock;

/** A notice goes out once: 90, 30 and 7 days before the last day, by the facility's calendar. */
@QuarkusTest
class ExpiryNoticeTest {

    @Inject
    Scheduler jobs;

    @Inject
    GivingExpiryNotices giving;

    Persona officer;
    UUID partner;
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

    /** The last day is 31 March 2027; 31 December is the day with ninety left. */
    @ParameterizedTest
    @CsvSource({"WIB, 2026-12-30T17:00:00Z", "WITA, 2026-12-30T16:00:00Z", "WIT, 2026-12-30T15:00:00Z"})
    void is_due_at_the_facilitys_midnight(String zone, Instant midnight) {
        signed(zone);
        giveAt(midnight.minusMillis(1));
        assertThat(notices()).isEmpty();
        giveAt(midnight);
        assertThat(notices()).containsExactly("90 with 90 left, left out []");
    }

    @Test
    void each_is_given_once_however_often_and_by_how_many_it_is_looked_for() {
        signed("WITA");
        for (var day : List.of("2026-12-31", "2027-01-15", "2027-03-01", "2027-03-10", "2027-03-24", "2027-03-31")) {
            SettableClock.set(Instant.parse(day + "T01:00:00Z"));
            var replicas = IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.runAsync(giving::giveDue))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(replicas).join();
        }
        assertThat(notices())
                .containsExactly(
                        "90 with 90 left, left out []", "30 with 30 left, left out []", "7 with 7 left, left out []");
    }

    @Test
    void after_a_standstill_only_the_nearest_is_given_and_says_so() {
        signed("WIB");
        giveAt(Instant.parse("2027-03-20T01:00:00Z"));
        giveAt(Instant.parse("2027-03-21T01:00:00Z"));
        assertThat(notices()).containsExactly("30 with 11 left, left out [90]");
    }

    @Test
    void one_that_has_ended_is_not_about_to() {
        signed("WIB");
        giveAt(Instant.parse("2027-03-31T17:00:00Z"));
        assertThat(notices()).isEmpty();
    }

    @Test
    void an_end_that_came_nearer_has_notices_of_its_own() {
        signed("WIB");
        giveAt(Instant.parse("2026-12-31T01:00:00Z"));
        AgreementFixtures.post(officer, id, "termination", """
                {"reason": "Ditutup", "endDate": "2027-01-20"}""", 200);
        giveAt(Instant.parse("2026-12-31T02:00:00Z"));
        giveAt(Instant.parse("2027-01-13T02:00:00Z"));
        assertThat(notices())
                .containsExactly(
                        "90 with 90 left, left out []", "30 with 20 left, left out [90]", "7 with 7 left, left out []");
    }

    @Test
    void both_sides_are_notified() {
        signed("WIB");
        giveAt(Instant.parse("2026-12-31T01:00:00Z"));
        for (var reader : new Persona[] {officer, Persona.ofPartner(partner, "partner-officer")}) {
            reader.asks().get("/v1/notifications").then().body("items.type", hasItem("agreement.expiring"));
        }
    }

    @Test
    void a_draft_ends_nothing() {
        officer = AgreementFixtures.anOfficer("WIB");
        id = AgreementFixtures.aDraft(officer, AgreementFixtures.aPartner(), "2026-01-05", "2027-03-31");
        giveAt(Instant.parse("2026-12-31T01:00:00Z"));
        assertThat(notices()).isEmpty();
    }

    private void signed(String zone) {
        officer = AgreementFixtures.anOfficer(zone);
        partner = AgreementFixtures.aPartner();
        id = AgreementFixtures.signed(officer, partner, "2026-01-05", "2027-03-31");
    }

    private void giveAt(Instant now) {
        SettableClock.set(now);
        giving.giveDue();
    }

    private List<String> notices() {
        try (var superuser = Parts.postgres().superuser("agreements");
                var statement = superuser.createStatement();
                var rows =
                        statement.executeQuery("select convert_from(payload, 'UTF8') from outbox where aggregate_id = '"
                                + id + "' and type = 'agreement.expiring' order by sequence")) {
            var told = new ArrayList<String>();
            while (rows.next()) {
                told.add(words(new ObjectMapper().readTree(rows.getString(1))));
            }
            return told;
        } catch (SQLException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String words(JsonNode event) {
        return "%s with %s left, left out %s"
                .formatted(event.path("notice"), event.path("daysLeft"), event.path("leftOut"));
    }
}
