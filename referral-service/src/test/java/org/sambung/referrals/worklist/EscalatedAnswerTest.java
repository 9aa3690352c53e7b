package org.sambung.referrals.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
