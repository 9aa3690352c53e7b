package org.sambung.referrals.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Parts;
import org.sambung.testing.database.Transaction;

/** What a worklist costs the database in round trips, however many stand in it. */
@QuarkusTest
class WorklistRoundTripsTest {

    @Test
    void begin_counts_page_patients_commit() throws Exception {
        var world = World.covered();
        for (int i = 0; i < 4; i++) {
            world.anEmergency("DETAINEE");
        }

        var transactions = Parts.roundTrips()
                .during(() -> Lists.answer(world.head, "facility-head", "").statusCode(200));

        var own = transactions.stream()
                .filter(transaction -> world.head.subject().equals(transaction.subject()))
                .map(Transaction::inShort)
                .toList();
        assertThat(own).hasSize(1);
        assertThat(own.get(0)).hasSize(5);
    }
}
