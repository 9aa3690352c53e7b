package org.sambung.referrals.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Events;

/** What a referral tells of its patient's custody comes into the file once, however often and late it is delivered. */
@QuarkusTest
class MovementRedeliveryTest {

    World world;
    UUID patient;
    UUID outside;

    @BeforeEach
    void escaped() {
        world = World.covered();
        patient = world.aPatient("CONVICT");
        outside = World.id(world.emergency(world.nurse, patient));
        world.step(world.officer, outside, "departure", "{}", 200);
        world.step(world.officer, outside, "escape", null, 200);
        await().until(() -> state().equals("ESCAPED"));
    }

    @Test
    void an_escape_that_is_delivered_again_is_one_escape() {
        redeliver("referral.escaped", false);
        redeliver("referral.escaped", true);

        assertThat(Rows.eventsOf(patient)).containsExactly("1 patient.registered", "2 patient.escaped");
    }

    /** The catch came first here, the escape once more behind it. */
    @Test
    void an_escape_that_is_delivered_again_after_the_return_lets_nobody_escape_anew() {
        world.step(world.officer, outside, "return", null, 200);
        await().until(() -> state().equals("IN_CUSTODY"));

        redeliver("referral.escaped", false);

        assertThat(state()).isEqualTo("IN_CUSTODY");
        assertThat(Rows.eventsOf(patient))
                .containsExactly("1 patient.registered", "2 patient.escaped", "3 patient.readmitted");
    }

    @Test
    void a_return_that_is_delivered_again_readmits_once() {
        world.step(world.officer, outside, "return", null, 200);
        await().until(() -> state().equals("IN_CUSTODY"));

        redeliver("referral.returned", false);
        redeliver("referral.returned", true);

        assertThat(Rows.eventsOf(patient))
                .containsExactly("1 patient.registered", "2 patient.escaped", "3 patient.readmitted");
    }

    @Test
    void a_patient_who_has_gone_to_another_facility_since_is_that_ones_to_tell_of() {
        Rows.execute("update patient set facility_id = '" + UUID.randomUUID() + "', state = 'IN_CUSTODY' where id = '"
                + patient + "'");

        redeliver("referral.escaped", true);

        assertThat(Rows.texts("select state from patient where id = '" + patient + "'"))
                .containsExactly("IN_CUSTODY");
    }

    /** As it was sent, or under another id, as a snapshot of the topic restored elsewhere would have it. */
    private void redeliver(String type, boolean anew) {
        var sent = Rows.texts(
                        "select id || ' ' || sequence || ' ' || convert_from(payload, 'UTF8') from outbox where type = '"
                                + type + "' and aggregate_id = '" + outside + "'")
                .get(0)
                .split(" ", 3);
        var event = anew ? UUID.randomUUID() : UUID.fromString(sent[0]);
        Events.send("referrals", event, type, outside, Long.parseLong(sent[1]), sent[2]);
        // Behind it, on the same key and so the same partition.
        var marker = UUID.randomUUID();
        Events.send(
                "referrals",
                marker,
                "referral.returned",
                outside,
                99,
                sent[2].replace(patient.toString(), UUID.randomUUID().toString()));
        await().until(() -> Rows.count(
                        "select 1 from inbox where consumer = 'referrals.movements' and message_id = '" + marker + "'")
                == 1);
    }

    private String state() {
        return world.registrar
                .asks()
                .get("/v1/patients/" + patient)
                .then()
                .statusCode(200)
                .body("id", equalTo(patient.toString()))
                .extract()
                .path("state");
    }
}
