package org.sambung.referrals.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.referrals.referral.AnswerClock;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;
import org.sambung.testing.SettableClock;

/** A hospital that lets the agreed time pass: the second contact is to be called, and the region is told. */
@QuarkusTest
class EscalatedAnswerTest {

    World world;

    @BeforeEach
    void answersInHalfAnHour() {
        world = World.covered();
        Lists.answersWithin(world, 30);
    }

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @Test
    void an_answer_not_given_in_time_escalates_once_though_two_replicas_look() {
        var id = world.submitted("OUTPATIENT");
        SettableClock.advance(Duration.ofMinutes(31));

        AnswerClock.strikesTwiceAtOnce();
        AnswerClock.strikes();

        assertThat(Rows.eventsOf(id))
                .filteredOn(event -> event.endsWith("referral.answer-overdue"))
                .hasSize(1);
        var item = Lists.section(world.doctor, "clinic", "ANSWERS_AWAITED")
                .path("items")
                .path(0);
        assertThat(item.path("escalatedAt").asText()).isNotEmpty();
        assertThat(item.path("procedures").asText()).isEqualTo("/v1/agreements/" + world.agreement + "/procedures");
        assertThat(Lists.of(world.desk, "hospital", "?limit=100").toString()).contains("escalatedAt");
        await().untilAsserted(() -> assertThat(world.doctor
                        .asks()
                        .get("/v1/notifications?limit=100")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("referral.answer-overdue", id.toString()));
    }

    /** Half an hour in all, the hour and the ten minutes in which it had accepted not counted. */
    @Test
    void the_time_in_which_it_had_accepted_is_not_counted_each_time_once() {
        var id = world.submitted("OUTPATIENT");
        for (var accepted : new int[] {60, 10}) {
            world.step(world.desk, id, "acceptance", "{}", 200);
            SettableClock.advance(Duration.ofMinutes(accepted));
            world.step(world.desk, id, "acceptance-withdrawal", "{\"reason\": \"EQUIPMENT_FAILED\"}", 200);
            SettableClock.advance(Duration.ofMinutes(10));
        }
        SettableClock.advance(Duration.ofMinutes(9));
        AnswerClock.strikes();
        assertThat(Rows.eventsOf(id)).noneMatch(event -> event.endsWith("referral.answer-overdue"));

        SettableClock.advance(Duration.ofMinutes(2));
        AnswerClock.strikes();

        assertThat(Rows.eventsOf(id)).anyMatch(event -> event.endsWith("referral.answer-overdue"));
    }

    @Test
    void the_unit_that_the_agreement_names_second_stands_in_the_event_and_the_lists_from_then_on() {
        world = World.covered();
        Lists.saying(world, """
                "answerWithinMinutes": 30, "callOrder": [{"unit": "EMERGENCY_ROOM", "answerWithinMinutes": 10},
                                                        {"unit": "DUTY_MANAGER"}, {"unit": "WARD"}]""");
        var id = world.submitted("OUTPATIENT");
        world.read(world.nurse, id).body("cover.secondContact", equalTo("DUTY_MANAGER"));
        assertThat(Lists.section(world.desk, "hospital", "TO_ANSWER").toString())
                .doesNotContain("secondContact");
        SettableClock.advance(Duration.ofMinutes(29));
        AnswerClock.strikes();
        assertThat(secondContact(id)).isEmpty();

        SettableClock.advance(Duration.ofMinutes(2));
        AnswerClock.strikes();

        assertThat(secondContact(id)).containsExactly("DUTY_MANAGER");
        for (var list : new String[][] {{"hospital", "ESCALATED"}, {"clinic", "ANSWERS_AWAITED"}}) {
            var item = Lists.section(Lists.reader(world, list[0]), list[0], list[1])
                    .path("items")
                    .path(0);
            assertThat(item.path("secondContact").asText()).isEqualTo("DUTY_MANAGER");
        }
        world.desk
                .asks()
                .get("/v1/notifications?limit=100")
                .then()
                .body("items.find { it.objectId == '" + id + "' }.type", equalTo("referral.answer-overdue"));
    }

    @Test
    void where_the_line_promises_nothing_the_first_contacts_own_limit_counts() {
        world = World.covered();
        Lists.saying(world, "\"callOrder\": [{\"answerWithinMinutes\": 10}, {\"unit\": \"WARD\"}]");
        var id = world.submitted("OUTPATIENT");
        SettableClock.advance(Duration.ofMinutes(9));
        AnswerClock.strikes();
        assertThat(secondContact(id)).isEmpty();

        SettableClock.advance(Duration.ofMinutes(2));
        AnswerClock.strikes();

        assertThat(secondContact(id)).containsExactly("WARD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"answerWithinMinutes\": 30, \"callOrder\": [{\"unit\": \"EMERGENCY_ROOM\"}]",
                "\"answerWithinMinutes\": 30, \"callOrder\": [{\"unit\": \"WARD\"}, {}]",
                "\"answerWithinMinutes\": 30, \"callOrder\": [{\"unit\": \"WARD\"}, {\"unit\": \"HELICOPTER\"}]"
            })
    void nobody_is_named_where_the_agreement_names_nobody_that_is_known_here(String contacts) {
        world = World.covered();
        Lists.saying(world, contacts);
        var id = world.submitted("OUTPATIENT");
        SettableClock.advance(Duration.ofMinutes(31));

        AnswerClock.strikes();

        assertThat(secondContact(id)).containsExactly((String) null);
    }

    private static List<String> secondContact(UUID id) {
        return Rows.texts("select convert_from(payload, 'UTF8')::jsonb ->> 'secondUnit' from outbox"
                + " where aggregate_id = '" + id + "' and type = 'referral.answer-overdue'");
    }

    @Test
    void an_emergency_not_answered_escalates_too() {
        var id = world.anEmergency("CONVICT");
        SettableClock.advance(Duration.ofMinutes(31));

        AnswerClock.strikes();

        assertThat(Rows.eventsOf(id)).anyMatch(event -> event.endsWith("referral.answer-overdue"));
    }

    @Test
    void the_time_in_which_the_clinic_had_to_answer_is_not_the_hospitals() {
        var id = world.submitted("INPATIENT");
        world.step(world.desk, id, "information-request", "{\"question\": \"Alergi?\"}", 200);
        SettableClock.advance(Duration.ofMinutes(60));
        world.step(world.nurse, id, "information", "{\"answer\": \"Tidak ada\"}", 200);
        SettableClock.advance(Duration.ofMinutes(25));
        AnswerClock.strikes();
        assertThat(Rows.eventsOf(id)).noneMatch(event -> event.endsWith("referral.answer-overdue"));

        SettableClock.advance(Duration.ofMinutes(6));
        AnswerClock.strikes();

        assertThat(Rows.eventsOf(id)).anyMatch(event -> event.endsWith("referral.answer-overdue"));
    }

    @Test
    void nothing_escalates_before_its_time_nor_what_has_been_answered() {
        var waiting = world.submitted("OUTPATIENT");
        var answered = world.submitted("OUTPATIENT");
        world.step(world.desk, answered, "acceptance", "{}", 200);
        SettableClock.advance(Duration.ofMinutes(25));

        AnswerClock.strikes();
        SettableClock.advance(Duration.ofMinutes(10));
        Rows.execute("update referral set clinical_status = 'ACCEPTED' where id = '" + waiting + "'");
        AnswerClock.strikes();

        assertThat(Rows.eventsOf(waiting)).noneMatch(event -> event.endsWith("referral.answer-overdue"));
        assertThat(Rows.eventsOf(answered)).noneMatch(event -> event.endsWith("referral.answer-overdue"));
    }
}
