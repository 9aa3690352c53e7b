package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;

/** People who act on the same referral at the same moment. */
@QuarkusTest
class TwoAtOnceTest {

    World world;

    @BeforeEach
    void common() {
        world = World.common();
    }

    @RepeatedTest(5)
    void two_people_accepting_at_once_give_one_200_and_one_409() throws Exception {
        var id = world.submitted("OUTPATIENT");

        var answers = atOnce(
                () -> post(world.desk, id, "acceptance", "{}"), () -> post(world.hospital, id, "acceptance", "{}"));

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(world.history(id)).extracting(entry -> entry.get("action")).containsOnlyOnce("referral.accepted");
        assertGapFree(id, 5);
    }

    @RepeatedTest(3)
    void steps_of_three_tracks_do_not_trip_over_one_another() throws Exception {
        var id = world.submitted("OUTPATIENT");

        var answers = atOnce(
                () -> post(world.desk, id, "acceptance", "{}"),
                () -> post(world.head, id, "permission", "{\"outcome\": \"GRANTED\"}"),
                () -> post(world.officer, id, "escort", Escorts.escort(2)));

        assertThat(answers).containsOnly(200);
        assertGapFree(id, 7);
        world.step(world.officer, id, "departure", "{}", 200);
    }

    @RepeatedTest(3)
    void of_an_acceptance_and_a_cancellation_no_history_tells_both_out_of_order() throws Exception {
        var id = world.submitted("OUTPATIENT");

        var answers = atOnce(
                () -> post(world.desk, id, "acceptance", "{}"),
                () -> post(world.doctor, id, "cancellation", "{\"reason\": \"RECOVERED\"}"));

        // Accepted and then cancelled, or cancelled and then not accepted any more.
        assertThat(answers.get(1)).isEqualTo(200);
        assertThat(world.state(id)).extracting("clinical.status").isEqualTo("CANCELLED");
        assertGapFree(id, answers.get(0) == 200 ? 6 : 4);
    }

    @RepeatedTest(3)
    void of_ten_who_meet_an_obligation_one_has_met_it() throws Exception {
        var id = world.anEmergency("DETAINEE");
        var tellTheAuthority = "obligations/%s/fulfilment"
                .formatted(world.read(world.head, id)
                        .extract()
                        .<Integer>path("obligations.find { it.kind == 'TELL_DETAINING_AUTHORITY' }.number"));
        var fulfilment = "{\"channel\": \"PHONE\"}";

        var answers = atOnce(IntStream.range(0, 10)
                .<Callable<Integer>>mapToObj(i -> () -> post(world.head, id, tellTheAuthority, fulfilment))
                .toList());

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        assertGapFree(id, 2);
    }

    private static int post(Persona who, UUID id, String step, String body) {
        return who.asks()
                .body(body)
                .post("/v1/referrals/" + id + "/" + step)
                .then()
                .extract()
                .statusCode();
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Integer>... steps) throws Exception {
        return atOnce(List.of(steps));
    }

    private static List<Integer> atOnce(List<Callable<Integer>> steps) throws Exception {
        var start = new CyclicBarrier(steps.size());
        var threads = Executors.newFixedThreadPool(steps.size());
        try {
            var answers = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(steps.stream()
                    .<Callable<Integer>>map(step -> () -> {
                        start.await();
                        return step.call();
                    })
                    .toList())) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    /** History and topic number their entries from one without a gap, and say the same. */
    private void assertGapFree(UUID id, int changes) {
        var history = world.history(id);
        assertThat(history)
                .extracting(entry -> entry.get("sequence"))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, changes).boxed().toList());
        var told = history.stream()
                .map(entry -> entry.get("sequence") + " " + entry.get("action"))
                .toList();
        await().untilAsserted(() -> assertThat(Events.all("referrals").stream()
                        .filter(event -> event.key().equals(id.toString()))
                        .map(event -> Events.header(event, "ce_sequence") + " " + Events.header(event, "ce_type")))
                .containsExactlyElementsOf(told));
    }
}
