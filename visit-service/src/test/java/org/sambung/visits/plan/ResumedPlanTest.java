package org.sambung.visits.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.sambung.visits.VisitFixtures.get;
import static org.sambung.visits.VisitFixtures.post;
import static org.sambung.visits.VisitFixtures.visits;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.SettableClock;
import org.sambung.visits.Partnership;
import org.sambung.visits.PatientFixtures;
import org.sambung.visits.VisitFixtures;
import org.sambung.visits.VisitFixtures.Listed;

/** What was rescheduled is planned anew as it was rescheduled when its agreement, which had been suspended, resumes. */
@QuarkusTest
class ResumedPlanTest {

    static final Instant LATER = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(5, ChronoUnit.DAYS);

    @Inject
    MaterialisingVisits materialising;

    Partnership partnership;
    UUID plan;
    UUID moved;

    @BeforeEach
    void aVisitOfTomorrowThatWasRescheduled() {
        partnership = Partnership.inForce();
        plan = VisitFixtures.aPlan(partnership, "FREQ=DAILY;COUNT=1");
        moved = rescheduled(visits(partnership.officer(), plan).get(0).id(), LATER);
    }

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @Test
    void it_takes_place_when_it_was_rescheduled_to_and_not_on_the_day_that_did_not_suit() {
        suspendAndResume(6);

        assertThat(planned()).extracting(Listed::plannedStart).containsExactly(LATER);
        get(partnership.officer(), planned().get(0).id())
                .body("plannedEnd", equalTo(LATER.plus(2, ChronoUnit.HOURS).toString()));
    }

    @Test
    void also_where_the_day_of_the_rule_is_past() {
        SettableClock.advance(Duration.ofDays(2));

        suspendAndResume(6);

        assertThat(planned()).extracting(Listed::plannedStart).containsExactly(LATER);
    }

    @Test
    void suspended_again_it_comes_back_again_once_though_two_work_at_it() {
        suspendAndResume(6);
        suspendAndResume(8);

        var replicas = List.of(
                CompletableFuture.runAsync(materialising::materialiseDue),
                CompletableFuture.runAsync(materialising::materialiseDue));
        replicas.forEach(CompletableFuture::join);
        partnership.tells("agreement.activated", "ACTIVE", 10);

        assertThat(planned()).extracting(Listed::plannedStart).containsExactly(LATER);
    }

    @Test
    void rescheduled_once_more_it_has_the_last_time() {
        var last = LATER.plus(1, ChronoUnit.DAYS);
        suspendAndResume(6);
        rescheduled(planned().get(0).id(), last);

        suspendAndResume(8);

        assertThat(planned()).extracting(Listed::plannedStart).containsExactly(last);
    }

    /** The suspension has taken it: nobody has said that the rule's day suits after all. */
    @Test
    void what_falls_into_the_suspension_is_not_planned_anew() {
        partnership.tells("agreement.suspended", "SUSPENDED", 6);
        SettableClock.advance(Duration.ofDays(6));

        partnership.tells("agreement.resumed", "ACTIVE", 7);
        materialising.materialiseDue();

        assertThat(planned()).isEmpty();
    }

    @Test
    void whom_the_team_was_to_see_comes_along() {
        var patient = PatientFixtures.aPatient(partnership.facility());
        post(partnership.nurse(), moved, "roster", "{\"patients\": [{\"patientId\": \"" + patient + "\"}]}")
                .statusCode(200);

        suspendAndResume(6);

        partnership
                .nurse()
                .asks()
                .get("/v1/visits/" + planned().get(0).id() + "/roster")
                .then()
                .statusCode(200)
                .body("patients", contains(patient.toString()));
    }

    private void suspendAndResume(long sequence) {
        partnership.tells("agreement.suspended", "SUSPENDED", sequence);
        partnership.tells("agreement.resumed", "ACTIVE", sequence + 1);
    }

    private List<Listed> planned() {
        return visits(partnership.officer(), plan).stream()
                .filter(visit -> visit.status().equals("PLANNED"))
                .toList();
    }

    private UUID rescheduled(UUID visit, Instant start) {
        return UUID.fromString(post(partnership.officer(), visit, "rescheduling", """
                {"by": "FACILITY", "reason": "PUBLIC_HOLIDAY", "plannedStart": "%s"}""".formatted(start))
                .statusCode(200)
                .extract()
                .path("rescheduledTo"));
    }
}
