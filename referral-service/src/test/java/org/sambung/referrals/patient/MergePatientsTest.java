package org.sambung.referrals.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.sambung.referrals.patient.Records.read;
import static org.sambung.referrals.patient.Records.register;
import static org.sambung.referrals.patient.Records.step;
import static org.sambung.referrals.patient.Records.unverified;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;
import org.sambung.referrals.worklist.Lists;
import org.sambung.testing.Persona;

@QuarkusTest
class MergePatientsTest {

    private static World world;

    UUID kept;

    @BeforeEach
    void aRecord() {
        if (world == null) {
            world = World.covered();
        }
        kept = register(world, "RM-" + UUID.randomUUID(), "Bambang", unverified() + ", \"allergies\": \"Penisilin\"");
    }

    @Test
    void both_ids_lead_to_the_kept_record() {
        var number = "RM-" + UUID.randomUUID();
        var other =
                register(world, number, "Bambang Wijaya", "\"nik\": \"6271012345670077\", \"allergies\": \"Sulfa\"");

        merged(world.registrar, kept, other).statusCode(200).body("otherIds", contains(other.toString()));

        read(world.nurse, other)
                .statusCode(200)
                .body("id", equalTo(kept.toString()))
                .body("name", equalTo("Bambang"))
                .body("person.aliases", contains("Bambang Wijaya"))
                .body("person.nik", equalTo("6271012345670077"))
                .body("person.allergies", equalTo("Penisilin; Sulfa"));
        search("{\"nik\": \"6271012345670077\"}");
        search("{\"recordNumber\": \"" + number + "\"}");
        assertThat(Rows.eventsOf(kept)).containsExactly("1 patient.registered", "2 patient.changed");
        assertThat(Rows.eventsOf(other)).containsExactly("1 patient.registered", "2 patient.merged");
    }

    @Test
    void referrals_of_both_are_listed_and_shown_as_the_kept_ones() {
        var other = register(world, "RM-" + UUID.randomUUID(), "Bambang Lain", unverified());
        var ofOther = World.id(world.emergency(world.nurse, other));
        var ofKept = World.id(world.emergency(world.nurse, kept));

        merged(world.doctor, kept, other).statusCode(200);
        var later = World.id(world.emergency(world.nurse, other).body("patient.id", equalTo(kept.toString())));

        for (var id : new UUID[] {kept, other}) {
            world.nurse
                    .asks()
                    .get("/v1/referrals?patientId=" + id)
                    .then()
                    .body("items.id", containsInAnyOrder(ofOther.toString(), ofKept.toString(), later.toString()))
                    .body("items.patient.name", contains("Bambang", "Bambang", "Bambang"));
        }
    }

    @Test
    void open_referrals_of_the_duplicate_are_permitted_as_the_kept_one_s_custody_asks() {
        var other = World.id(world.registration("RM-" + UUID.randomUUID(), "DETAINEE"));
        var referral = World.id(world.emergency(world.nurse, other));
        var here = World.id(world.registration("RM-" + UUID.randomUUID(), "CONVICT"));

        merged(world.registrar, here, other).statusCode(200).body("custodyStatus", equalTo("CONVICT"));

        world.read(world.head, referral)
                .body("permission.steps.permitter", contains("FACILITY_HEAD"))
                .body("obligations.find { it.kind == 'AUTHORITY_PERMISSION_AFTERWARDS' }.state", equalTo("IMPOSSIBLE"));
        assertThat(Rows.eventsOf(referral)).contains("2 referral.permission-recomputed");
    }

    @Test
    void a_record_that_had_gone_into_the_duplicate_goes_into_the_kept_one() {
        var first = register(world, "RM-" + UUID.randomUUID(), "Bambang Satu", unverified());
        var second = register(world, "RM-" + UUID.randomUUID(), "Bambang Dua", unverified());
        var referral = World.id(world.emergency(world.nurse, first));
        merged(world.registrar, second, first).statusCode(200);

        merged(world.registrar, kept, second)
                .statusCode(200)
                .body("otherIds", containsInAnyOrder(first.toString(), second.toString()));

        read(world.nurse, first).body("id", equalTo(kept.toString()));
        world.read(world.nurse, referral).body("patient.name", equalTo("Bambang"));
        for (var id : new UUID[] {kept, first, second}) {
            world.nurse
                    .asks()
                    .get("/v1/referrals?patientId=" + id)
                    .then()
                    .body("items.id", contains(referral.toString()));
        }
        step(world.registrar, kept, "release", null).statusCode(200);
        world.read(world.nurse, referral).body("movement.status", equalTo("CUSTODY_ENDED"));
    }

    /** The visit service may not have heard of the merger yet. */
    @Test
    void what_a_visit_proposes_for_the_duplicate_is_drafted_for_the_kept_record() {
        var other = register(world, "RM-" + UUID.randomUUID(), "Bambang Lain", unverified());
        merged(world.registrar, kept, other).statusCode(200);

        var draft = world.proposed(UUID.randomUUID(), other);

        world.read(world.nurse, draft)
                .body("clinical.status", equalTo("DRAFT"))
                .body("patient.id", equalTo(kept.toString()));
    }

    /** The referral keeps the duplicate's id. */
    @ParameterizedTest
    @CsvSource({"release, CLINIC", "release, HOSPITAL", "death, CLINIC", "death, HOSPITAL"})
    void a_control_of_whose_kept_record_has_ended_is_owed_and_drafted_by_nobody(String end, String where) {
        var other = register(world, "RM-" + UUID.randomUUID(), "Bambang Lain", unverified());
        var referral = atHospital(other);
        world.step(world.desk, referral, "treatment", null, 200);
        world.step(world.officer, referral, "return", null, 200);
        merged(world.registrar, kept, other).statusCode(200);
        step(world.registrar, kept, end, null).statusCode(200);

        world.step(world.desk, referral, "back-referral", """
                {"backReferral": {"summary": "Luka kering", "controlDate": "2027-01-05", "controlAt": "%s"}}
                """.formatted(where), 200);

        world.read(world.nurse, referral)
                .body("clinical.backReferral.controlAt", equalTo(where))
                .body("obligations.kind", not(hasItem("FOLLOW_UP")));
        assertThat(Rows.controlsTold(referral)).containsExactly((String) null);
        assertThat(Rows.count("select 1 from referral where follows = '" + referral + "'"))
                .isZero();
    }

    @Test
    void a_control_of_who_is_held_still_is_owed_for_the_duplicates_referral_too() {
        var other = register(world, "RM-" + UUID.randomUUID(), "Bambang Lain", unverified());
        var referral = atHospital(other);
        world.step(world.desk, referral, "treatment", null, 200);
        merged(world.registrar, kept, other).statusCode(200);

        world.step(world.desk, referral, "back-referral", """
                {"backReferral": {"summary": "Luka kering", "controlDate": "2027-01-05", "controlAt": "CLINIC"}}
                """, 200);

        world.read(world.nurse, referral).body("obligations.kind", hasItem("FOLLOW_UP"));
    }

    @Test
    void a_death_after_the_kept_record_was_released_is_told_to_nobody_of_custody() {
        var other = register(world, "RM-" + UUID.randomUUID(), "Bambang Lain", unverified());
        var referral = atHospital(other);
        world.step(world.desk, referral, "admission", "{}", 200);
        world.step(world.officer, referral, "return", null, 200);
        merged(world.registrar, kept, other).statusCode(200);
        step(world.registrar, kept, "release", null).statusCode(200);

        world.step(world.desk, referral, "discharge", "{\"disposition\": \"DIED_AFTER_48H\"}", 200);

        assertThat(Rows.eventsOf(referral)).noneMatch(event -> event.endsWith("referral.died"));
        world.read(world.nurse, referral)
                .body("clinical.status", equalTo("DIED"))
                .body("obligations.kind", not(hasItem("TELL_AUTHORITY_OF_DEATH")));
    }

    private static UUID atHospital(UUID patient) {
        var referral = World.id(world.emergency(world.nurse, patient));
        world.step(world.officer, referral, "departure", "{}", 200);
        world.step(world.officer, referral, "arrival", null, 200);
        return referral;
    }

    /** It has been sent the one file, not the other. */
    @Test
    void the_hospital_sees_who_was_sent_to_it() {
        var other = register(world, "RM-" + UUID.randomUUID(), "Bambang Lain", unverified());
        var referral = World.id(world.emergency(world.nurse, other));

        merged(world.registrar, kept, other).statusCode(200);

        world.read(world.desk, referral).statusCode(200).body("patient.name", equalTo("Bambang Lain"));
    }

    @Test
    void two_different_niks_are_two_people() {
        var one = register(world, "RM-" + UUID.randomUUID(), "Eko", "\"nik\": \"6271012345670078\"");
        var other = register(world, "RM-" + UUID.randomUUID(), "Eko", "\"nik\": \"6271012345670079\"");

        merged(world.registrar, one, other)
                .statusCode(422)
                .body("type", equalTo("/problems/different-niks-are-different-people"));
        assertThat(Rows.eventsOf(one)).hasSize(1);
    }

    @Test
    void a_record_is_no_duplicate_of_itself_nor_of_a_merged_one() {
        var other = register(world, "RM-" + UUID.randomUUID(), "Eko", unverified());
        merged(world.registrar, kept, kept).statusCode(422).body("type", equalTo("/problems/two-files-are-needed"));
        merged(world.registrar, kept, other).statusCode(200);

        merged(world.registrar, kept, other).statusCode(422);
        merged(world.registrar, other, kept).statusCode(409);
        step(world.registrar, other, "release", null).statusCode(409);
    }

    /** Else the death were forgotten, and the living record could be sent to hospitals again. */
    @ParameterizedTest
    @ValueSource(strings = {"death", "release"})
    void what_has_happened_to_the_duplicate_is_recorded_on_the_record_that_remains_first(String end) {
        var other = register(world, "RM-" + UUID.randomUUID(), "Bambang Lain", unverified());
        step(world.registrar, other, end, null).statusCode(200);

        merged(world.registrar, kept, other)
                .statusCode(422)
                .body("type", equalTo("/problems/duplicate-has-left-custody"));

        step(world.registrar, kept, end, null).statusCode(200);
        merged(world.registrar, kept, other).statusCode(200);
    }

    @Test
    void the_clinics_list_shows_who_remains() {
        var other = register(world, "RM-" + UUID.randomUUID(), "Bambang Lain", unverified());
        var draft = World.id(world.doctor
                .asks()
                .body(World.draft(other, world.partner, "OUTPATIENT"))
                .post("/v1/referrals")
                .then());
        merged(world.registrar, kept, other).statusCode(200);

        assertThat(Lists.section(world.nurse, "clinic", "DRAFTS").path("items"))
                .filteredOn(item -> item.path("referralId").asText().equals(draft.toString()))
                .singleElement()
                .satisfies(item ->
                        assertThat(item.path("patient").path("name").asText()).isEqualTo("Bambang"));
    }

    @Test
    void who_is_on_the_way_arrives_first() {
        var there = World.covered();
        var other = register(world, "RM-" + UUID.randomUUID(), "Eko", unverified());
        step(
                        world.registrar,
                        other,
                        "transfer",
                        "{\"toFacilityId\": \"%s\", \"openReferrals\": \"GO_ALONG\"}".formatted(there.facility))
                .statusCode(200);

        merged(world.registrar, kept, other)
                .statusCode(422)
                .body("type", equalTo("/problems/neither-may-be-on-the-way"));
        assertThat(Records.possible(world.registrar, other)).doesNotContain("merger");
    }

    @Test
    void a_merged_record_goes_along_with_a_transfer() {
        var there = World.covered();
        var other = register(world, "RM-1-" + UUID.randomUUID(), "Bambang Lain", unverified());
        var referral = World.id(world.emergency(world.nurse, other));
        merged(world.registrar, kept, other).statusCode(200);
        step(
                world.registrar,
                kept,
                "transfer",
                "{\"toFacilityId\": \"%s\", \"openReferrals\": \"GO_ALONG\"}".formatted(there.facility));

        step(there.registrar, kept, "reception", "{\"recordNumber\": \"RM-9\"}").statusCode(200);

        there.read(there.nurse, referral).statusCode(200).body("patient.name", equalTo("Bambang"));
        read(there.nurse, other).body("id", equalTo(kept.toString()));
    }

    @Test
    void another_facility_s_record_is_unknown() {
        var stranger = World.covered();
        merged(world.registrar, kept, stranger.aPatient("CONVICT"))
                .statusCode(400)
                .body("errors.pointer", contains("/duplicateId"));
        merged(stranger.registrar, kept, kept).statusCode(404);
        merged(world.nurse, kept, kept).statusCode(403);
    }

    /** One says that the first is the second's duplicate, another at the same moment that the second is the first's. */
    @Test
    void two_crosswise_mergers_at_once_give_one_200_and_one_refusal() {
        for (var i = 0; i < 8; i++) {
            var one = register(world, "RM-" + UUID.randomUUID(), "Eko", unverified());
            var other = register(world, "RM-" + UUID.randomUUID(), "Eko", unverified());

            var answers = atOnce(() -> status(one, other), () -> status(other, one));

            assertThat(answers).containsOnlyOnce(200);
            assertThat(answers).allMatch(status -> List.of(200, 409, 422).contains(status));
            assertThat(Rows.texts(
                            "select state from patient where id in ('" + one + "', '" + other + "') order by state"))
                    .containsExactly("IN_CUSTODY", "MERGED");
        }
    }

    /** The file that had gone into the duplicate has a smaller id than both, and is somebody's duplicate once more. */
    @Test
    void a_merger_and_another_of_what_had_gone_into_its_duplicate_do_not_wait_for_one_another() {
        for (var i = 0; i < 8; i++) {
            var gone = register(world, "RM-" + UUID.randomUUID(), "Eko Satu", unverified());
            var duplicate = register(world, "RM-" + UUID.randomUUID(), "Eko Dua", unverified());
            var here = register(world, "RM-" + UUID.randomUUID(), "Eko Tiga", unverified());
            merged(world.registrar, duplicate, gone).statusCode(200);

            var answers = atOnce(() -> status(here, duplicate), () -> status(duplicate, gone));

            assertThat(answers).first().isEqualTo(200);
            assertThat(answers).last().isIn(409, 422);
            read(world.nurse, gone).body("id", equalTo(here.toString()));
        }
    }

    private static int status(UUID into, UUID other) {
        return merged(world.registrar, into, other).extract().statusCode();
    }

    private static List<Integer> atOnce(Supplier<Integer> first, Supplier<Integer> second) {
        var start = new CountDownLatch(1);
        var both = Stream.of(first, second)
                .map(one -> CompletableFuture.supplyAsync(() -> {
                    try {
                        start.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return one.get();
                }))
                .toList();
        start.countDown();
        return both.stream().map(CompletableFuture::join).toList();
    }

    private static ValidatableResponse merged(Persona who, UUID into, UUID other) {
        return step(who, into, "merger", "{\"duplicateId\": \"" + other + "\"}");
    }

    private void search(String body) {
        world.nurse
                .asks()
                .body(body)
                .post("/v1/patient-searches")
                .then()
                .statusCode(200)
                .body("items.id", contains(kept.toString()));
    }
}
