package org.sambung.referrals.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Persona;
import org.sambung.testing.SettableClock;

@QuarkusTest
class WorklistTest {

    World world;

    @BeforeEach
    void aWorld() {
        world = World.covered();
    }

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @Test
    void the_clinic_sees_drafts_questions_and_answers_it_waits_for() {
        var draft = world.aDraft("OUTPATIENT");
        var submitted = world.submitted("OUTPATIENT");
        var asked = world.submitted("INPATIENT");
        Rows.execute("update referral set clinical_status = 'INFORMATION_REQUESTED' where id = '" + asked + "'");

        var list = Lists.of(world.doctor, "clinic", "");

        assertThat(list.path("section").asText()).isEqualTo("DRAFTS");
        assertThat(Lists.ids(list)).containsExactly(draft);
        assertThat(Lists.ids(Lists.section(world.doctor, "clinic", "QUESTIONS")))
                .containsExactly(asked);
        assertThat(Lists.ids(Lists.section(world.doctor, "clinic", "ANSWERS_AWAITED")))
                .containsExactly(submitted);
        assertThat(Lists.count(list, "DRAFTS")).isEqualTo(1);
        assertThat(Lists.count(list, "QUESTIONS")).isEqualTo(1);
        assertThat(Lists.count(list, "ANSWERS_AWAITED")).isEqualTo(1);
    }

    @Test
    void one_call_shows_the_first_part_that_has_something() {
        var submitted = world.submitted("OUTPATIENT");

        var list = Lists.of(world.nurse, "clinic", "");

        assertThat(list.path("section").asText()).isEqualTo("ANSWERS_AWAITED");
        assertThat(Lists.ids(list)).containsExactly(submitted);
    }

    @Test
    void obligations_stand_by_when_they_are_due_and_control_dates_apart() {
        var emergency = world.anEmergency("DETAINEE");
        var treated = world.treated();
        world.step(
                world.desk,
                treated,
                "back-referral",
                "{\"backReferral\": {\"summary\": \"Membaik\", \"controlDate\": \"2030-01-05\"}}",
                200);

        var obligations = Lists.section(world.nurse, "clinic", "OBLIGATIONS").path("items");
        var controls = Lists.section(world.nurse, "clinic", "CONTROL_DATES").path("items");

        assertThat(obligations.findValuesAsText("referralId")).containsOnly(emergency.toString());
        assertThat(obligations.findValuesAsText("due")).isSorted();
        assertThat(obligations.findValues("obligation"))
                .extracting(obligation -> obligation.path("kind").asText())
                .contains("COMPLETE_LETTER", "TELL_DETAINING_AUTHORITY");
        assertThat(controls).hasSize(1);
        assertThat(controls.path(0).path("referralId").asText()).isEqualTo(treated.toString());
        assertThat(controls.path(0).path("due").asText()).isEqualTo("2030-01-05T17:00:00Z");
    }

    @Test
    void the_facility_head_sees_open_permissions_the_most_urgent_first() {
        var routine = world.recommended("OUTPATIENT");
        var urgent = world.recommended("OUTPATIENT");
        Rows.execute("update referral set urgency = 'URGENT' where id = '" + urgent + "'");
        var emergency = world.anEmergency("CONVICT");
        world.aDraft("OUTPATIENT");
        world.readyToGo("OUTPATIENT");

        var list = Lists.of(world.head, "facility-head", "");

        assertThat(Lists.ids(list)).containsExactly(emergency, urgent, routine);
        assertThat(Lists.count(list, "PERMISSIONS")).isEqualTo(3);
    }

    @Test
    void a_step_of_the_detaining_authority_stands_apart_until_its_letter_is_there() {
        var id = world.recommendedDetainee();

        assertThat(Lists.ids(Lists.section(world.registrar, "custody", "LETTERS_TO_RECORD")))
                .containsExactlyElementsOf(Lists.ids(Lists.section(world.head, "facility-head", "LETTERS_AWAITED")));
        assertThat(Lists.ids(Lists.section(world.head, "facility-head", "LETTERS_AWAITED")))
                .containsExactly(id);
        assertThat(Lists.ids(Lists.section(world.head, "facility-head", "PERMISSIONS")))
                .isEmpty();

        world.authorityLetter(id);

        assertThat(Lists.ids(Lists.section(world.head, "facility-head", "LETTERS_AWAITED")))
                .isEmpty();
        var permission = Lists.section(world.head, "facility-head", "PERMISSIONS")
                .path("items")
                .path(0);
        assertThat(permission.path("referralId").asText()).isEqualTo(id.toString());
        assertThat(permission.path("due").asText()).isNotEmpty();
    }

    @Test
    void custody_sees_who_leaves_before_the_facilitys_day_ends() {
        var today = world.readyToGo("OUTPATIENT");
        var tomorrow = world.readyToGo("OUTPATIENT");
        var unplanned = world.readyToGo("OUTPATIENT");
        var left = out(3);
        var noon = LocalDate.now(world.zone).atTime(LocalTime.NOON).atZone(world.zone);
        SettableClock.set(noon.toInstant());
        leaving(today, noon.plusHours(2).toInstant());
        leaving(tomorrow, noon.plusHours(13).toInstant());
        leaving(left, noon.plusHours(1).toInstant());

        var list = Lists.section(world.officer, "custody", "LEAVING_TODAY");

        assertThat(Lists.ids(list)).containsExactly(today).doesNotContain(unplanned);
        assertThat(list.path("items").path(0).path("minutesLeft").asInt()).isEqualTo(120);
    }

    @Test
    void what_has_become_impossible_waits_for_nobody() {
        world.anEmergency("CONVICT");
        Rows.execute("update obligation set impossible_at = now() where facility_id = '" + world.facility + "'");

        assertThat(Lists.count(Lists.of(world.nurse, "clinic", ""), "OBLIGATIONS"))
                .isZero();
    }

    @Test
    void custody_sees_who_is_outside_who_returns_today_and_who_is_overdue() {
        var today = out(3);
        var late = out(-1);
        var tomorrow = out(40);
        var unknown = world.atHospital("OUTPATIENT");

        var noon = LocalDate.now(world.zone).atTime(LocalTime.NOON).atZone(world.zone);
        SettableClock.set(noon.toInstant());
        expect(today, noon.plusHours(3).toInstant());
        expect(late, noon.minusHours(1).toInstant());
        expect(tomorrow, noon.plusHours(13).toInstant());

        assertThat(Lists.ids(Lists.section(world.officer, "custody", "OUTSIDE_NOW")))
                .containsExactlyInAnyOrder(today, late, tomorrow, unknown);
        assertThat(Lists.ids(Lists.section(world.officer, "custody", "RETURNING_TODAY")))
                .containsExactly(today);
        var overdue = Lists.section(world.officer, "custody", "OVERDUE");
        assertThat(Lists.ids(overdue)).containsExactly(late);
        assertThat(overdue.path("items").path(0).path("minutesLeft").asInt()).isEqualTo(-60);
    }

    /** 23:30 in Jayapura is another day than in Jakarta. */
    @ParameterizedTest
    @CsvSource({"Asia/Jakarta, 1", "Asia/Jayapura, 0"})
    void today_is_the_facilitys_own_day(ZoneId zone, int returning) {
        world = World.coveredIn(zone);
        var id = out(1);
        // 14:30 UTC: half past nine in the evening in Jakarta, half past eleven in Jayapura.
        var now = Instant.parse("2026-12-01T14:30:00Z");
        SettableClock.set(now);
        expect(id, now.plus(Duration.ofHours(1)));

        assertThat(Lists.count(Lists.of(world.officer, "custody", ""), "RETURNING_TODAY"))
                .isEqualTo(returning);
    }

    @Test
    void the_hospital_sees_what_it_has_to_answer_by_urgency_with_the_time_left() {
        Lists.answersWithin(world, 45);
        var planned = world.submitted("OUTPATIENT");
        var emergency = world.anEmergency("CONVICT");
        world.recommended("OUTPATIENT");
        var accepted = world.submitted("OUTPATIENT");
        world.step(world.desk, accepted, "acceptance", "{}", 200);

        var list = Lists.of(world.desk, "hospital", "");

        assertThat(list.path("section").asText()).isEqualTo("TO_ANSWER");
        assertThat(Lists.ids(list)).containsExactly(emergency, planned);
        assertThat(list.path("items").path(1).path("minutesLeft").asInt()).isBetween(42, 45);
        assertThat(list.path("items").path(0).path("minutesLeft").asInt()).isBetween(41, 44);
    }

    @Test
    void the_hospital_sees_who_is_on_the_way() {
        var emergency = world.anEmergency("CONVICT");
        world.step(world.officer, emergency, "departure", "{}", 200);

        assertThat(Lists.ids(Lists.section(world.hospital, "hospital", "ON_THE_WAY")))
                .containsExactly(emergency);
    }

    @Test
    void pages_go_on_where_the_last_one_ended_whatever_is_done_meanwhile() {
        var all = new ArrayList<UUID>();
        for (int i = 0; i < 5; i++) {
            all.add(world.aDraft("OUTPATIENT"));
        }

        var first = Lists.answer(world.nurse, "clinic", "?limit=2").statusCode(200);
        first.header("Link", containsString("rel=\"next\""));
        var page = org.sambung.testing.Json.of(first.extract());
        world.step(world.doctor, all.get(0), "recommendation", "{\"doctorUnavailable\": false}", 200);
        var seen = new ArrayList<>(Lists.ids(page));
        while (page.hasNonNull("next")) {
            page = Lists.of(
                    world.nurse,
                    "clinic",
                    "?limit=2&cursor=" + page.path("next").asText());
            seen.addAll(Lists.ids(page));
        }

        assertThat(seen).containsExactlyElementsOf(all);
    }

    @Test
    void obligations_of_one_moment_are_each_on_one_page() {
        world.anEmergency("DETAINEE");
        world.anEmergency("DETAINEE");
        var whole = Lists.section(world.nurse, "clinic", "OBLIGATIONS")
                .path("items")
                .size();

        var page = Lists.of(world.nurse, "clinic", "?section=OBLIGATIONS&limit=1");
        var seen = new ArrayList<String>();
        while (true) {
            var item = page.path("items").path(0);
            seen.add(item.path("referralId").asText() + item.path("obligation").path("number"));
            if (!page.hasNonNull("next")) {
                break;
            }
            page = Lists.of(
                    world.nurse,
                    "clinic",
                    "?limit=1&cursor=" + page.path("next").asText());
        }

        assertThat(seen).hasSize(whole).doesNotHaveDuplicates();
    }

    @Test
    void counts_end_at_a_hundred() {
        var draft = world.aDraft("OUTPATIENT");
        for (int i = 0; i < 104; i++) {
            Rows.copyOf(draft);
        }

        var counts = Lists.of(world.nurse, "clinic", "").path("counts").path(0);

        assertThat(counts.path("count").asInt()).isEqualTo(100);
        assertThat(counts.path("more").asBoolean()).isTrue();
    }

    @Test
    void the_region_sees_what_has_been_let_pass() {
        var deferred = world.recommended("OUTPATIENT");
        world.deferred(deferred);
        var passed = world.lapsed();
        var late = out(-1);
        expect(late, Instant.now().minusSeconds(3600));
        Rows.execute("update referral set region = 'ID-QQ' where facility_id = '" + world.facility + "'");
        Rows.execute("update obligation set region = 'ID-QQ', due = now() - interval '1 hour' where facility_id = '"
                + world.facility + "'");
        var oversight = Persona.ofRegion("ID-QQ", "oversight");

        assertThat(Lists.ids(Lists.section(oversight, "region", "DEFERRED_PERMISSIONS")))
                .containsExactly(deferred);
        assertThat(Lists.ids(Lists.section(oversight, "region", "PASSED_PERMISSIONS")))
                .containsExactly(passed);
        assertThat(Lists.ids(Lists.section(oversight, "region", "OVERDUE_RETURNS")))
                .containsExactly(late);
    }

    @ParameterizedTest
    @FieldSource("org.sambung.referrals.worklist.Lists#ALL")
    void another_facilitys_rows_never_appear(String list) {
        var emergency = world.anEmergency("DETAINEE");
        world.step(
                world.officer,
                emergency,
                "departure",
                "{\"occurredAt\": \"2019-12-31T00:00:00Z\", \"expectedReturn\": \"2020-01-01T00:00:00Z\"}",
                200);
        world.aDraft("OUTPATIENT");
        var mine = Lists.of(Lists.reader(world, list), list, "?limit=100");
        var role = ((List<?>) Lists.reader(world, list).claims().get("roles"))
                .get(0)
                .toString();
        var stranger =
                switch (list) {
                    case "hospital" -> Persona.ofPartner(UUID.randomUUID(), role);
                    case "region" -> Persona.ofRegion("ID-XQ", role);
                    default -> Persona.ofFacility(UUID.randomUUID(), role);
                };

        var theirs = Lists.of(stranger, list, "");

        assertThat(mine.path("items")).isNotEmpty();
        assertThat(theirs.path("items")).isEmpty();
        assertThat(theirs.path("counts").findValuesAsText("count")).containsOnly("0");
        assertThat(Lists.of(Persona.with(role), list, "").path("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?section=TO_ANSWER", "?section=NONSENSE"})
    void invalid_400_a_part_of_another_list(String query) {
        Lists.answer(world.nurse, "clinic", query).statusCode(400).body("errors.pointer", contains("section"));
    }

    @Test
    void invalid_400_a_cursor_of_another_list() {
        world.aDraft("OUTPATIENT");
        world.aDraft("OUTPATIENT");
        var cursor = Lists.of(world.nurse, "clinic", "?limit=1").path("next").asText();

        Lists.answer(world.officer, "custody", "?cursor=" + cursor)
                .statusCode(400)
                .body("errors.pointer", contains("cursor"));
        Lists.answer(world.nurse, "clinic", "?section=QUESTIONS&cursor=" + cursor)
                .statusCode(400);
        Lists.answer(world.nurse, "clinic", "?cursor=" + cursor.substring(3)).statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "clinic, facility-head",
        "clinic, custody-officer",
        "facility-head, doctor",
        "custody, nurse",
        "hospital, nurse",
        "region, facility-head"
    })
    void forbidden_403_for_another_role(String list, String role) {
        Lists.answer(world.withRole(role), list, "").statusCode(403);
    }

    private UUID out(int hours) {
        var id = world.readyToGo("OUTPATIENT");
        var now = Instant.now();
        var left = now.minus(Duration.ofDays(2));
        var back = now.plus(Duration.ofHours(hours));
        world.step(
                world.officer,
                id,
                "departure",
                "{\"occurredAt\": \"" + left + "\", \"expectedReturn\": \"" + back + "\"}",
                200);
        return id;
    }

    private static void leaving(UUID id, Instant when) {
        Rows.execute("update referral set planned_departure = '" + when + "' where id = '" + id + "'");
    }

    private static void expect(UUID id, Instant back) {
        Rows.execute("update referral set expected_return = '" + back + "' where id = '" + id + "'");
    }
}
