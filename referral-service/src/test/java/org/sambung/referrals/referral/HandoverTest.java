package org.sambung.referrals.referral;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people, one of each side. */
@QuarkusTest
class HandoverTest {

    World world;

    @BeforeEach
    void common() {
        world = World.common();
    }

    @Test
    void a_one_sided_handover_is_kept_and_flagged() {
        var id = world.readyToGo("OUTPATIENT");
        world.step(world.officer, id, "departure", "{}", 200);

        world.step(world.officer, id, "arrival", "{\"givenBy\": \"Uji Petugas\", \"takenBy\": \"Uji Perawat\"}", 200)
                .body("movement.handover.givenBy", equalTo("Uji Petugas"))
                .body("movement.handover.confirmed", equalTo(false));
    }

    @Test
    void the_other_sides_word_confirms_it() {
        var id = world.atHospital("OUTPATIENT");
        world.step(world.officer, id, "handover", "{\"givenBy\": \"Uji Petugas\"}", 200);

        world.step(world.desk, id, "handover", "{\"takenBy\": \"Uji Perawat\"}", 200)
                .body("movement.handover.givenBy", equalTo("Uji Petugas"))
                .body("movement.handover.takenBy", equalTo("Uji Perawat"))
                .body("movement.handover.confirmed", equalTo(true));

        world.lastChange(id, "referral.handover-recorded", "referral-desk", null, null);
        world.refused(world.officer, id, "handover", "{\"givenBy\": \"Lain\"}", 409, "illegal-transition");
        world.read(world.registrar, id).body("movement.handover", nullValue());
    }

    @Test
    void a_side_that_names_nobody_confirms_nothing() {
        var id = world.atHospital("OUTPATIENT");
        world.step(world.officer, id, "handover", "{\"givenBy\": \"Uji Petugas\"}", 200);

        world.step(world.desk, id, "handover", "{}", 200).body("movement.handover.confirmed", equalTo(false));
    }
}
