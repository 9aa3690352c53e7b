package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.testing.SettableClock;

/** Silence must not become a refusal: what nobody decides in time, and what was deferred for too long, passes on. */
@QuarkusTest
class PermissionClockTest {

    private static final String GRANTED = "{\"outcome\": \"GRANTED\"}";
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Inject
    TellingTime telling;

    World world;

    @BeforeEach
    void covered() {
        world = World.common();
        SettableClock.set(NOW);
    }

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @Test
    void an_urgent_decision_passes_to_the_regional_office_after_four_hours() {
        var id = recommended("URGENT");
        world.read(world.head, id)
                .body("permission.decides", equalTo("FACILITY_HEAD"))
                .body("permission.due", equalTo(hours(4).toString()));
        world.refused(world.oversight, id, "permission", GRANTED, 422, "decision-is-with-another-office");

        SettableClock.set(hours(4));

        world.read(world.head, id)
                .body("permission.decides", equalTo("REGIONAL_OFFICE"))
                .body(
                        "actions.blocked.find { it.name == 'permission' }.because",
                        contains("decision-is-with-another-office"));
        world.refused(world.head, id, "permission", GRANTED, 422, "decision-is-with-another-office");
        world.step(world.oversight, id, "permission", GRANTED, 200).body("permission.status", equalTo("GRANTED"));
        world.lastChange(id, "referral.permission-decided", "oversight", "PENDING", "GRANTED");
        assertThat(reason(id)).isEqualTo("GRANTED, REGIONAL_OFFICE");
    }

    /** Friday afternoon to Tuesday afternoon, by each facility's own clock. */
    @ParameterizedTest
    @CsvSource({"Asia/Jakarta, 2026-11-20T08:00:00Z", "Asia/Jayapura, 2026-11-20T06:00:00Z"})
    void another_decision_has_two_working_days_in_the_facilitys_zone(ZoneId zone, Instant friday) {
        world = World.coveredIn(zone);
        SettableClock.set(friday);
        var id = recommended("ROUTINE");

        world.read(world.head, id)
                .body("permission.due", equalTo(friday.plus(Duration.ofDays(4)).toString()));
    }

    @Test
    void a_lapse_is_told_once_however_many_look_for_it() {
        var id = recommended("URGENT");
        tellAt(hours(4).minusMillis(1));
        assertThat(escalations(id)).isEmpty();

        SettableClock.set(hours(4));
        var replicas = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(telling::tellDue))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(replicas).join();
        tellAt(hours(30));

        assertThat(escalations(id)).containsExactly("DECISION_TIME_LAPSED");
        assertThat(Rows.told(id, "referral.permission-escalated")).contains("oversight:" + World.REGION);
    }

    @Test
    void a_deferral_shows_at_once_to_the_clinician() {
        var id = recommended("ROUTINE");

        defer(id, hours(10));

        world.lastChange(id, "referral.permission-deferred", "facility-head", "PENDING", "DEFERRED");
        assertThat(Rows.texts(
                        "select convert_from(payload, 'UTF8')::jsonb ->> 'reason' from outbox where aggregate_id = '"
                                + id + "' and type = 'referral.permission-deferred'"))
                .containsExactly("ESCAPE_RISK");
        world.doctor
                .asks()
                .get("/v1/notifications?limit=100")
                .then()
                .body("items.findAll { it.objectId == '" + id + "' }.type", hasItem("referral.permission-deferred"));
    }

    @Test
    void a_deferral_escalates_at_its_limit_and_the_head_still_decides() {
        var id = recommended("ROUTINE");
        defer(id, hours(10));

        tellAt(hours(10));
        tellAt(hours(11));

        assertThat(escalations(id)).containsExactly("DEFERRAL_ENDED");
        world.read(world.head, id).body("permission.decides", equalTo("FACILITY_HEAD"));
        world.step(world.head, id, "permission", GRANTED, 200).body("permission.status", equalTo("GRANTED"));
    }

    @Test
    void after_72_hours_of_deferrals_in_all_only_the_regional_office_decides() {
        var id = recommended("ROUTINE");
        defer(id, hours(40));
        SettableClock.set(hours(40));
        defer(id, hours(90));

        SettableClock.set(hours(72).minusSeconds(1));
        world.read(world.head, id).body("permission.decides", equalTo("FACILITY_HEAD"));
        tellAt(hours(72));

        assertThat(escalations(id)).containsExactly("DEFERRALS_EXHAUSTED");
        assertThat(Rows.told(id, "referral.permission-escalated")).containsOnlyOnce("oversight:" + World.REGION);
        world.refused(world.head, id, "permission", deferral(hours(100)), 422, "decision-is-with-another-office");
        world.step(world.oversight, id, "permission", deferral(hours(80)), 200)
                .body("permission.status", equalTo("DEFERRED"))
                .body("permission.decides", equalTo("REGIONAL_OFFICE"));
        world.step(world.oversight, id, "permission", GRANTED, 200).body("permission.status", equalTo("GRANTED"));
    }

    /** Deferred for 40 hours, but decided on after one: 71 are left. */
    @Test
    void a_deferral_counts_as_long_as_it_lasted() {
        var id = recommended("ROUTINE");
        defer(id, hours(40));
        SettableClock.set(hours(1));
        defer(id, hours(200));

        world.read(world.head, id).body("permission.due", equalTo(hours(72).toString()));
    }

    @Test
    void a_grant_that_was_given_in_time_counts_however_late_it_is_entered() {
        var id = recommended("URGENT");
        SettableClock.set(hours(6));

        world.step(
                        world.head,
                        id,
                        "permission",
                        "{\"outcome\": \"GRANTED\", \"occurredAt\": \"" + hours(3) + "\"}",
                        200)
                .body("permission.status", equalTo("GRANTED"));
    }

    @Test
    void what_the_regional_office_has_put_off_is_not_granted_by_a_backdated_word_of_the_head() {
        var id = recommended("URGENT");
        SettableClock.set(hours(6));
        world.step(world.oversight, id, "permission", deferral(hours(30)), 200);
        var backdated = "{\"outcome\": \"GRANTED\", \"occurredAt\": \"" + hours(3) + "\"}";

        world.refused(world.head, id, "permission", backdated, 422, "decision-is-with-another-office");

        world.read(world.head, id).body("permission.status", equalTo("DEFERRED"));
        world.step(world.oversight, id, "permission", GRANTED, 200).body("permission.status", equalTo("GRANTED"));
    }

    /** Another step has come before the head's: what the regional office had put off is asked anew, of the head. */
    @Test
    void what_the_regional_office_has_put_off_is_the_heads_again_once_a_new_step_before_it_is_done() {
        var id = recommended("URGENT");
        SettableClock.set(hours(6));
        world.step(world.oversight, id, "permission", deferral(hours(30)), 200);
        SettableClock.set(hours(7));
        var patient = Rows.texts("select patient_id::text from referral where id = '" + id + "'")
                .get(0);
        world.registrar
                .asks()
                .body("{\"status\": \"DETAINEE\", \"detainingAuthority\": \"Kejaksaan Negeri\", \"from\": \""
                        + LocalDate.ofInstant(hours(7), world.zone) + "\"}")
                .post("/v1/patients/" + patient + "/custody-entries")
                .then()
                .statusCode(200);
        SettableClock.set(hours(8));
        world.authorityLetter(id);

        world.step(world.head, id, "permission", GRANTED, 200).body("permission.status", equalTo("GRANTED"));
    }

    @Test
    void a_deferral_cannot_be_backdated_past_the_lapse() {
        var id = recommended("URGENT");
        SettableClock.set(hours(6));
        var backdated = deferral(hours(9)).replace("{", "{\"occurredAt\": \"" + hours(3) + "\", ");

        world.refused(world.head, id, "permission", backdated, 422, "decision-is-with-another-office");
    }

    @Test
    void each_step_has_its_own_time() {
        var id = World.id(world.doctor
                .asks()
                .body(World.draft(world.aPatient("DETAINEE"), world.partner, "OUTPATIENT")
                        .replace("ROUTINE", "URGENT"))
                .post("/v1/referrals")
                .then());
        world.step(world.doctor, id, "recommendation", "{\"doctorUnavailable\": false}", 200)
                .body("permission.decides", equalTo("DETAINING_AUTHORITY"))
                .body("permission.due", equalTo(hours(4).toString()));
        SettableClock.set(hours(3));

        world.authorityLetter(id);

        world.read(world.registrar, id)
                .body("permission.decides", equalTo("FACILITY_HEAD"))
                .body("permission.due", equalTo(hours(7).toString()));
    }

    @Test
    void nobody_is_told_of_what_is_not_waited_for_any_more() {
        var id = recommended("URGENT");
        world.step(world.doctor, id, "cancellation", "{\"reason\": \"RECOVERED\"}", 200);

        tellAt(hours(30));

        assertThat(escalations(id)).isEmpty();
        world.read(world.head, id).body("permission.decides", nullValue());
    }

    @Test
    void invalid_400_for_a_deferral_that_has_ended_before_it_began() {
        var id = recommended("ROUTINE");

        world.refused(world.head, id, "permission", deferral(NOW), 400, "invalid-request");
    }

    @Test
    void a_longer_chain_is_walked_step_by_step_as_configured() {
        var id = World.id(world.doctor
                .asks()
                .body(World.draft(world.aPatient("CHILD"), world.partner, "INPATIENT"))
                .post("/v1/referrals")
                .then());
        world.step(world.doctor, id, "recommendation", "{\"doctorUnavailable\": false}", 200);
        var letter = "{\"number\": \"DJ-1\", \"date\": \"2026-11-01\", \"signatory\": \"Uji Direktur\"}";
        world.refused(world.oversight, id, "permission", GRANTED, 422, "decision-is-with-another-office");
        world.refused(world.registrar, id, "authority-letter", letter, 422, "preceding-steps-must-be-granted");

        world.step(world.head, id, "permission", GRANTED, 200).body("permission.decides", equalTo("REGIONAL_OFFICE"));
        world.refused(world.head, id, "permission", GRANTED, 422, "decision-is-with-another-office");
        world.step(world.oversight, id, "permission", GRANTED, 200)
                .body("permission.status", equalTo("PENDING"))
                .body("permission.decides", equalTo("DIRECTORATE"));
        world.step(world.registrar, id, "authority-letter", letter, 200)
                .body("permission.status", equalTo("GRANTED"))
                .body("permission.steps.permitter", contains("FACILITY_HEAD", "REGIONAL_OFFICE", "DIRECTORATE"));
    }

    private UUID recommended(String urgency) {
        var id = World.id(world.doctor
                .asks()
                .body(World.draft(world.aPatient("CONVICT"), world.partner, "OUTPATIENT")
                        .replace("ROUTINE", urgency))
                .post("/v1/referrals")
                .then());
        world.step(world.doctor, id, "recommendation", "{\"doctorUnavailable\": false}", 200);
        return id;
    }

    private void defer(UUID id, Instant until) {
        world.step(world.head, id, "permission", deferral(until), 200);
    }

    private static String deferral(Instant until) {
        return "{\"outcome\": \"DEFERRED\", \"deferredBecause\": \"ESCAPE_RISK\", \"deferredUntil\": \"" + until
                + "\"}";
    }

    private static Instant hours(long after) {
        return NOW.plus(Duration.ofHours(after));
    }

    private void tellAt(Instant now) {
        SettableClock.set(now);
        telling.tellDue();
    }

    private static List<String> escalations(UUID id) {
        return Rows.texts("select convert_from(payload, 'UTF8')::jsonb ->> 'reason' from outbox where aggregate_id = '"
                + id + "' and type = 'referral.permission-escalated' order by sequence");
    }

    private String reason(UUID id) {
        var history = world.history(id);
        return (String) history.get(history.size() - 1).get("reason");
    }
}
