package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Events;

/** What visits report back of those who were at a hospital. */
@QuarkusTest
class FollowedUpTest {

    World world;
    UUID id;

    @BeforeEach
    void somebodyToBeLookedAtAgain() {
        world = World.common();
        id = world.treated();
        world.step(world.desk, id, "back-referral", """
                {"backReferral": {"summary": "Luka kering", "controlDate": "2027-01-05", "controlAt": "CLINIC"}}""", 200);
    }

    @Test
    void being_looked_at_again_meets_the_obligation_once_under_redelivery() {
        var event = UUID.randomUUID();
        tell(event, "follow-up.completed", "");
        tell(event, "follow-up.completed", "");
        tell(UUID.randomUUID(), "follow-up.completed", "");

        world.read(world.nurse, id).body("obligations.findAll { it.kind == 'FOLLOW_UP' }.state", contains("DONE"));
        assertThat(Rows.eventsOf(id).stream().filter(told -> told.endsWith("referral.obligation-met")))
                .hasSize(1);
    }

    @Test
    void what_was_missed_stays_to_be_done() {
        tell(UUID.randomUUID(), "follow-up.missed", ", \"reason\": \"NO_VISIT\"");
        tell(UUID.randomUUID(), "follow-up.asked", "");

        world.read(world.nurse, id).body("obligations.findAll { it.kind == 'FOLLOW_UP' }.state", hasItem("OPEN"));
    }

    /** Waits for those that have an effect. */
    private void tell(UUID event, String type, String more) {
        Events.send("visits", event, type, UUID.randomUUID(), 1, """
                {"facilityId": "%s", "patientId": "%s", "referralId": "%s", "dueOn": "2027-01-05", "occurredAt": "%s"%s}
                """.formatted(
                        world.facility,
                        Rows.texts("select patient_id::text from referral where id = '" + id + "'")
                                .get(0),
                        id,
                        Instant.now(),
                        more));
        if (type.equals("follow-up.completed")) {
            await().until(() -> Rows.count("select 1 from inbox where message_id = '" + event + "'") == 1);
        }
    }
}
