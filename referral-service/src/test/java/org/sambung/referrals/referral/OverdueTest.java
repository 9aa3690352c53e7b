package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.testing.SettableClock;

/** An obligation past its time is told once; one that cannot be met says why. */
@QuarkusTest
class OverdueTest {

    private static final String NO_RELATIVE = "{\"reason\": \"NO_RELATIVE_KNOWN\"}";
    private static final String BY_PHONE = "{\"channel\": \"PHONE\"}";

    @Inject
    TellingTime telling;

    World world;

    @BeforeEach
    void covered() {
        world = World.common();
    }

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @Test
    void an_overdue_obligation_is_told_once_however_many_look_for_it() {
        var id = world.anEmergency("CONVICT");
        telling.tellDue();
        assertThat(overdue(id)).isEmpty();
        SettableClock.advance(Duration.ofHours(25));

        var replicas = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(telling::tellDue))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(replicas).join();
        telling.tellDue();

        assertThat(overdue(id)).containsExactly("COMPLETE_LETTER", "HEAD_PERMISSION_AFTERWARDS");
        assertThat(Rows.told(id, "referral.obligation-overdue"))
                .contains("oversight:" + World.REGION, "facility-head:" + world.facility);
    }

    @Test
    void what_is_done_or_impossible_is_not_told_as_overdue() {
        var id = toldToTellTheFamily();
        world.step(world.nurse, id, "obligations/1/impossibility", NO_RELATIVE, 200);
        SettableClock.advance(Duration.ofHours(30));

        telling.tellDue();

        assertThat(overdue(id)).isEmpty();
    }

    /** The departure is entered late: the clock of the permission starts anew, and its lateness is told for that time. */
    @Test
    void a_permission_afterwards_is_due_24_hours_after_the_departure() {
        var id = world.anEmergency("CONVICT");
        var left = Instant.now().plus(Duration.ofHours(20));
        SettableClock.set(left);
        world.step(world.officer, id, "departure", "{}", 200);

        SettableClock.set(left.plus(Duration.ofHours(23)));
        telling.tellDue();
        assertThat(overdue(id)).containsExactly("COMPLETE_LETTER");
        SettableClock.set(left.plus(Duration.ofHours(24)).plusMillis(1));
        telling.tellDue();
        assertThat(overdue(id)).containsExactly("COMPLETE_LETTER", "HEAD_PERMISSION_AFTERWARDS");
    }

    /** Who left at once and whose departure is entered a day late: the clock runs from the same moment as before. */
    @Test
    void what_was_told_as_overdue_is_not_told_again_for_the_same_due_time() {
        var arose = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var id = World.id(world.nurse
                .asks()
                .body("""
                {"patientId": "%s", "condition": "Sesak napas berat", "destinationId": "%s", "occurredAt": "%s"}
                """.formatted(world.aPatient("CONVICT"), world.partner, arose))
                .post("/v1/emergencies")
                .then());
        SettableClock.set(arose.plus(Duration.ofHours(25)));
        telling.tellDue();

        world.step(world.officer, id, "departure", "{\"occurredAt\": \"" + arose + "\"}", 200);
        telling.tellDue();

        assertThat(overdue(id)).containsExactly("COMPLETE_LETTER", "HEAD_PERMISSION_AFTERWARDS");
    }

    @Test
    void impossible_200_with_its_reason() {
        var id = toldToTellTheFamily();

        world.step(world.registrar, id, "obligations/1/impossibility", NO_RELATIVE, 200)
                .body("obligations[0].state", equalTo("IMPOSSIBLE"))
                .body("obligations[0].impossibleBecause", equalTo("NO_RELATIVE_KNOWN"))
                .body("obligations[0].doneAt", nullValue())
                .body("obligations[0].actions.possible", empty());

        world.lastChange(id, "referral.obligation-impossible", "custody-registrar", null, null);
        world.refused(world.nurse, id, "obligations/1/impossibility", NO_RELATIVE, 409, "illegal-transition");
        world.refused(world.nurse, id, "obligations/1/fulfilment", BY_PHONE, 409, "illegal-transition");
    }

    @Test
    void two_who_give_it_up_at_once_give_one_200_and_one_409() {
        var id = toldToTellTheFamily();

        var answers = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> world.nurse
                        .asks()
                        .body(NO_RELATIVE)
                        .post("/v1/referrals/" + id + "/obligations/1/impossibility")
                        .statusCode()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void an_obligation_says_where_what_can_be_done_with_it_is_done() {
        var id = toldToTellTheFamily();

        world.read(world.nurse, id)
                .body(
                        "obligations[0].actions.possible.href",
                        contains(
                                "/v1/referrals/" + id + "/obligations/1/fulfilment",
                                "/v1/referrals/" + id + "/obligations/1/impossibility"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fulfilment", "impossibility"})
    void rule_422_a_permission_is_given_not_said_to_have_been(String how) {
        var id = world.anEmergency("CONVICT");
        var body = how.equals("fulfilment") ? BY_PHONE : NO_RELATIVE;

        for (int number = 1; number <= 2; number++) {
            world.refused(
                    world.head, id, "obligations/" + number + "/" + how, body, 422, "obligation-is-met-by-its-step");
        }
    }

    @Test
    void a_serious_illness_has_the_family_told() {
        var id = world.submitted("OUTPATIENT");

        world.step(world.doctor, id, "family-notice", null, 200).body("obligations.kind", contains("TELL_FAMILY"));

        world.lastChange(id, "referral.family-to-be-told", "doctor", null, null);
        world.refused(world.doctor, id, "family-notice", null, 409, "illegal-transition");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\": \"LAZY\"}", "null", "[]"})
    void invalid_400(String body) {
        var id = toldToTellTheFamily();

        world.refused(world.nurse, id, "obligations/1/impossibility", body, 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"referral-desk", "hospital-system", "oversight"})
    void forbidden_403(String role) {
        var id = toldToTellTheFamily();

        world.refused(world.withRole(role), id, "obligations/1/impossibility", NO_RELATIVE, 403, "forbidden");
    }

    private UUID toldToTellTheFamily() {
        var id = world.submitted("OUTPATIENT");
        world.step(world.doctor, id, "family-notice", null, 200);
        return id;
    }

    private static List<String> overdue(UUID id) {
        return Rows.texts(
                "select convert_from(payload, 'UTF8')::jsonb ->> 'obligation' from outbox where aggregate_id = '" + id
                        + "' and type = 'referral.obligation-overdue' order by sequence");
    }
}
