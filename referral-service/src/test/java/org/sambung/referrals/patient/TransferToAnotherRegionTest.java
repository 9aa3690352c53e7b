package org.sambung.referrals.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.sambung.referrals.patient.Records.step;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.TimeTold;
import org.sambung.referrals.referral.World;
import org.sambung.referrals.worklist.Lists;
import org.sambung.testing.EventStream;
import org.sambung.testing.Persona;

/** What waits for a regional office waits for another one once the patient is in another region. */
@QuarkusTest
class TransferToAnotherRegionTest {

    private static final String GRANTED = "{\"outcome\": \"GRANTED\"}";

    private static World here;
    private static World there;

    @BeforeEach
    void twoRegions() {
        if (there == null) {
            here = World.coveredIn(ZoneId.of("Asia/Makassar"), "ID-XH");
            there = World.coveredIn(ZoneId.of("Asia/Jayapura"), "ID-XT");
        }
    }

    @Test
    void the_new_region_is_told_once_of_the_step_that_is_its_own_now_and_the_old_one_does_not_see_it_any_more() {
        var patient = here.aPatient("CHILD");
        var id = World.id(here.emergency(here.nurse, patient));
        here.step(here.officer, id, "departure", "{}", 200);
        here.step(here.head, id, "permission", GRANTED, 200);
        assertThat(offices(id, "referral.permission-step-reached")).containsExactly("oversight:ID-XH");

        transfer(patient);

        assertThat(offices(id, "referral.permission-step-reached"))
                .containsExactlyInAnyOrder("oversight:ID-XH", "oversight:ID-XT");
        assertThat(toDecide(here.oversight)).doesNotContain(id);
        assertThat(toDecide(there.oversight)).contains(id);
        here.read(here.oversight, id).statusCode(404);
        here.step(here.oversight, id, "permission", GRANTED, 404);
        here.oversight.asks().get("/v1/referrals/" + id + "/history").then().statusCode(404);
        there.step(there.oversight, id, "permission", GRANTED, 200).body("permission.status", equalTo("GRANTED"));
        assertThat(offices(id, "referral.permission-step-reached")).hasSize(2);
    }

    @Test
    void the_new_region_is_told_once_of_a_decision_that_has_passed_on_to_it() {
        var patient = here.aPatient("CONVICT");
        var id = World.id(here.doctor
                .asks()
                .body(World.draft(patient, here.partner, "OUTPATIENT"))
                .post("/v1/referrals")
                .then());
        var longAgo = Instant.now().minus(Duration.ofDays(20));
        here.step(
                here.doctor,
                id,
                "recommendation",
                "{\"doctorUnavailable\": false, \"occurredAt\": \"" + longAgo + "\"}",
                200);
        TimeTold.now();
        assertThat(offices(id, "referral.permission-escalated")).containsExactly("oversight:ID-XH");

        transfer(patient);
        TimeTold.now();
        TimeTold.now();

        assertThat(offices(id, "referral.permission-escalated"))
                .containsExactlyInAnyOrder("oversight:ID-XH", "oversight:ID-XT");
        assertThat(Lists.ids(Lists.section(there.oversight, "region", "PASSED_PERMISSIONS&limit=100")))
                .contains(id);
        assertThat(Lists.ids(Lists.section(here.oversight, "region", "PASSED_PERMISSIONS&limit=100")))
                .doesNotContain(id);
    }

    @Test
    void what_the_new_head_is_to_decide_tells_no_region_of_a_step() {
        var patient = here.aPatient("CHILD");
        var id = World.id(here.emergency(here.nurse, patient));

        transfer(patient);

        assertThat(offices(id, "referral.permission-step-reached")).isEmpty();
        there.step(there.head, id, "permission", GRANTED, 200);
        assertThat(offices(id, "referral.permission-step-reached")).containsExactly("oversight:ID-XT");
    }

    /** A worklist out of which something goes has changed, too. */
    @Test
    void the_old_facility_s_stream_tells_that_its_list_has_changed() {
        var patient = here.aPatient("CONVICT");
        World.id(here.doctor
                .asks()
                .body(World.draft(patient, here.partner, "OUTPATIENT"))
                .post("/v1/referrals")
                .then());
        var ticket = here.doctor
                .asks()
                .post("/v1/stream-tickets")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("ticket");
        try (var stream = EventStream.withTicket("/v1/worklists/clinic/stream", ticket)) {
            transfer(patient);

            await().atMost(Duration.ofSeconds(10)).until(() -> stream.changes().stream()
                    .anyMatch(told -> told.contains("{\"section\":\"DRAFTS\",\"count\":0,\"more\":false}")));
        }
    }

    private static void transfer(UUID patient) {
        step(
                        here.registrar,
                        patient,
                        "transfer",
                        "{\"toFacilityId\": \"" + there.facility + "\", \"openReferrals\": \"GO_ALONG\"}")
                .statusCode(200);
        step(there.registrar, patient, "reception", "{\"recordNumber\": \"RM-" + UUID.randomUUID() + "\"}")
                .statusCode(200);
    }

    private static List<UUID> toDecide(Persona office) {
        return Lists.ids(Lists.section(office, "region", "PERMISSIONS_TO_DECIDE&limit=100"));
    }

    private static List<String> offices(UUID id, String type) {
        return Rows.told(id, type).stream()
                .filter(address -> address.startsWith("oversight:"))
                .toList();
    }
}
