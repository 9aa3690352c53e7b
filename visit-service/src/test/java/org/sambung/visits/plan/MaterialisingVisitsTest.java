package org.sambung.visits.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sambung.visits.VisitFixtures.visits;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.SettableClock;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;
import org.sambung.visits.VisitFixtures.Listed;

@QuarkusTest
class MaterialisingVisitsTest {

    @Inject
    MaterialisingVisits materialising;

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @Test
    void materialising_twice_adds_nothing() {
        var partnership = Partnership.inForce();
        var plan = VisitFixtures.aPlan(partnership, "FREQ=WEEKLY");
        var before = visits(partnership.officer(), plan);

        materialising.materialiseDue();
        partnership.tells("agreement.activated", "ACTIVE", 6);

        assertThat(visits(partnership.officer(), plan)).isEqualTo(before);
    }

    @Test
    void as_days_go_by_visits_come_each_once_though_two_work_at_it() {
        var partnership = Partnership.inForce();
        var plan = VisitFixtures.aPlan(partnership, "FREQ=DAILY");
        var before = visits(partnership.officer(), plan);
        SettableClock.advance(Duration.ofDays(3));

        var replicas = List.of(
                CompletableFuture.runAsync(materialising::materialiseDue),
                CompletableFuture.runAsync(materialising::materialiseDue));
        replicas.forEach(CompletableFuture::join);

        assertThat(visits(partnership.officer(), plan))
                .hasSize(before.size() + 3)
                .containsAll(before)
                .extracting(Listed::plannedStart)
                .doesNotHaveDuplicates();
    }

    @Test
    void what_a_side_cancelled_does_not_come_back() {
        var partnership = Partnership.inForce();
        var plan = VisitFixtures.aPlan(partnership, "FREQ=DAILY;COUNT=2");
        var cancelled = visits(partnership.officer(), plan).get(0);
        VisitFixtures.post(
                        partnership.officer(),
                        cancelled.id(),
                        "cancellation",
                        "{\"by\": \"FACILITY\", \"reason\": \"PUBLIC_HOLIDAY\"}")
                .statusCode(200);

        partnership.tells("agreement.activated", "ACTIVE", 6);

        assertThat(visits(partnership.officer(), plan))
                .extracting(Listed::status)
                .containsExactly("CANCELLED", "PLANNED");
    }

    @Test
    void visits_ahead_go_once_the_scope_has_lost_the_service_and_none_come() {
        var partnership = Partnership.inForce();
        var plan = VisitFixtures.aPlan(partnership, "FREQ=DAILY");
        var before = visits(partnership.officer(), plan);
        partnership.tells("agreement.activated", "ACTIVE", 6, Partnership.REFERRALS);
        SettableClock.advance(Duration.ofDays(3));

        materialising.materialiseDue();

        assertThat(visits(partnership.officer(), plan))
                .hasSameSizeAs(before)
                .allSatisfy(visit -> assertThat(visit.status()).isEqualTo("CANCELLED"))
                .allSatisfy(visit -> assertThat(visit.reason()).isEqualTo("AGREEMENT_CHANGED"));
    }

    @Test
    void times_are_of_the_facilitys_own_day() {
        var today = LocalDate.now();
        var partnership =
                Partnership.active("Asia/Jayapura", today.minusDays(9), today.plusDays(90), Partnership.CHECKUPS);

        var plan = VisitFixtures.aPlan(partnership, "FREQ=DAILY;COUNT=1");

        assertThat(visits(partnership.officer(), plan).get(0).plannedStart().toString())
                .endsWith("T00:00:00Z");
    }
}
