package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.referrals.patient.Records;
import org.sambung.referrals.worklist.Lists;
import org.sambung.testing.Events;
import org.sambung.testing.Parts;

/** A control that the hospital asks for otherwise than the facility had understood. */
@QuarkusTest
class CorrectedControlTest {

    private static final String FOLLOW_UPS = "obligations.findAll { it.kind == 'FOLLOW_UP' }";
    private static final String CLINIC_12 = ", \"controlDate\": \"2027-01-12\", \"controlAt\": \"CLINIC\"";
    private static final String CLINIC_20 = ", \"controlDate\": \"2027-01-20\", \"controlAt\": \"CLINIC\"";
    private static final String HOSPITAL_12 = ", \"controlDate\": \"2027-01-12\", \"controlAt\": \"HOSPITAL\"";
    private static final String HOSPITAL_20 = ", \"controlDate\": \"2027-01-20\", \"controlAt\": \"HOSPITAL\"";
    private static final String FIRST = "asc";
    private static final String LAST = "desc";
    private static final String RECOMMENDED = "{\"doctorUnavailable\": false}";

    World world;

    @BeforeEach
    void common() {
        world = World.common();
    }

    @Test
    void a_control_of_another_day_is_owed_and_met_anew_when_the_former_was_done() {
        var id = answeredAsReported(CLINIC_12);
        tellSeen(id, "2027-01-12");

        correctAnswer(id, CLINIC_20);

        world.read(world.nurse, id).body(FOLLOW_UPS + ".state", contains("DONE", "OPEN"));
        // The former, told anew under another id: past the inbox, and not the one that is owed now.
        tellSeen(id, "2027-01-12");
        world.read(world.nurse, id).body(FOLLOW_UPS + ".state", contains("DONE", "OPEN"));
        tellSeen(id, "2027-01-20");
        world.read(world.nurse, id).body(FOLLOW_UPS + ".state", contains("DONE", "DONE"));
        assertThat(Rows.controlsTold(id)).containsExactly("CLINIC", "CLINIC");
    }

    /** The two words crossed: whoever saw the patient had not heard of the other day. */
    @Test
    void who_was_seen_for_the_former_control_is_still_to_be_seen_on_the_other_day() {
        var id = answeredAsReported(CLINIC_12);
        correctAnswer(id, CLINIC_20);

        tellSeen(id, "2027-01-12");

        world.read(world.nurse, id).body(FOLLOW_UPS + ".state", contains("IMPOSSIBLE", "OPEN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {CLINIC_12, ""})
    void a_draft_as_the_hospitals_answer_made_it_ends_when_the_hospital_does_not_ask_for_it_any_more(String control) {
        var id = answeredAsReported(HOSPITAL_12);
        var draft = controlOf(id);

        correctAnswer(id, control);

        await().untilAsserted(() -> world.read(world.doctor, draft).body("clinical.status", equalTo("CANCELLED")));
        assertThat(world.history(draft)).last().extracting("reason").isEqualTo("CONTROL_WITHDRAWN");
        assertThat(withdrawnGrounds()).doesNotContain(draft);
        tellAgain(id, LAST);
        assertThat(Rows.eventsOf(draft)).containsExactly("1 referral.drafted", "2 referral.cancelled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter", "plan", "attachment"})
    void a_draft_that_somebody_has_worked_on_stays_and_the_clinics_list_says_so(String begun) {
        var id = answeredAsReported(HOSPITAL_12);
        var draft = controlOf(id);
        BegunDrafts.begin(world, draft, begun);

        correctAnswer(id, CLINIC_12);

        await().until(() -> withdrawnGrounds().contains(draft));
        tellAgain(id, LAST);
        world.read(world.nurse, draft)
                .body("clinical.status", equalTo("DRAFT"))
                .body("links.follows", equalTo(id.toString()))
                .body("links.controlWithdrawnAt", notNullValue());
        assertThat(Rows.eventsOf(draft))
                .filteredOn(event -> event.endsWith("referral.ground-withdrawn"))
                .hasSize(1);
        assertThat(Rows.told(draft, "referral.ground-withdrawn"))
                .containsExactlyInAnyOrder("nurse:" + world.facility, "doctor:" + world.facility);
        var shown = Lists.section(world.doctor, "clinic", "GROUND_WITHDRAWN").path("items");
        assertThat(shown.findValuesAsText("controlWithdrawnAt")).isNotEmpty();

        world.step(world.doctor, draft, "recommendation", RECOMMENDED, 200)
                .body("links.controlWithdrawnAt", nullValue());

        assertThat(withdrawnGrounds()).doesNotContain(draft);
    }

    @Test
    void what_is_recommended_stands_in_the_list_until_the_clinic_leads_it_on() {
        var id = answeredAsReported(HOSPITAL_12);
        var draft = controlOf(id);
        world.step(world.doctor, draft, "recommendation", RECOMMENDED, 200);

        correctAnswer(id, CLINIC_12);

        await().until(() -> withdrawnGrounds().contains(draft));
        world.step(world.doctor, draft, "submission", null, 200).body("links.controlWithdrawnAt", nullValue());
        assertThat(withdrawnGrounds()).doesNotContain(draft);
    }

    @Test
    void what_is_with_the_hospital_goes_on_and_the_clinic_is_told() {
        var id = answeredAsReported(HOSPITAL_12);
        var control = controlOf(id);
        world.step(world.doctor, control, "recommendation", RECOMMENDED, 200);
        world.step(world.doctor, control, "submission", null, 200);

        correctAnswer(id, "");

        await().untilAsserted(() -> world.read(world.doctor, control).body("links.controlWithdrawnAt", notNullValue()));
        assertThat(Rows.told(control, "referral.ground-withdrawn")).contains("doctor:" + world.facility);
        assertThat(withdrawnGrounds()).doesNotContain(control);
        world.read(world.desk, control).body("links", nullValue());
        world.step(world.desk, control, "acceptance", "{}", 200);
    }

    @Test
    void another_day_at_the_hospital_keeps_the_draft() {
        var id = answeredAsReported(HOSPITAL_12);
        var draft = controlOf(id);

        correctAnswer(id, HOSPITAL_20);

        awaitTaken(id);
        world.read(world.doctor, draft)
                .body("clinical.status", equalTo("DRAFT"))
                .body("links.controlWithdrawnAt", nullValue());
    }

    /** The draft goes along with a transfer that is under way when the hospital's other word comes, and commits while that waits. */
    @Test
    void a_draft_that_goes_to_another_facility_in_the_same_moment_ends_there() throws SQLException {
        var there = World.covered();
        var id = answeredAsReported(HOSPITAL_12);
        var draft = controlOf(id);
        try (var other = Parts.postgres().connect("referrals", "owner");
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("update referral set facility_id = '" + there.facility + "' where id = '" + draft + "'");
            correctAnswer(id, CLINIC_12);
            await().until(() ->
                    Rows.count("select 1 from pg_locks where not granted and locktype = 'transactionid'") > 0);
            other.commit();
        }

        awaitTaken(id);
        there.read(there.doctor, draft).statusCode(200).body("clinical.status", equalTo("CANCELLED"));
    }

    /** What was over stayed with the facility of then; the visit service carries the control to where the patient is. */
    @Test
    void a_control_that_is_owed_anew_is_met_where_the_patient_was_transferred_to() {
        world = World.covered();
        var there = World.covered();
        var id = answeredAsReported(CLINIC_12);
        tellSeen(id, "2027-01-12");
        world.step(world.officer, id, "return", null, 200);
        world.step(world.doctor, id, "closure", null, 200);
        var patient = patientOf(id);
        var going = "{\"toFacilityId\": \"%s\", \"openReferrals\": \"GO_ALONG\"}".formatted(there.facility);
        Records.step(world.registrar, patient, "transfer", going).statusCode(200);
        Records.step(there.registrar, patient, "reception", "{\"recordNumber\": \"RM-" + id + "\"}")
                .statusCode(200);
        correctAnswer(id, CLINIC_20);

        tellSeen(id, "2027-01-20", UUID.randomUUID());

        world.read(world.nurse, id).body(FOLLOW_UPS + ".state", contains("DONE", "OPEN"));
        tellSeen(id, "2027-01-20", there.facility);
        tellSeen(id, "2027-01-20", there.facility);
        world.read(world.nurse, id).body(FOLLOW_UPS + ".state", contains("DONE", "DONE"));
        assertThat(Rows.eventsOf(id))
                .filteredOn(event -> event.endsWith("referral.obligation-met"))
                .hasSize(2);
        there.read(there.nurse, id).statusCode(404);
    }

    /** The first word asked for nothing; told again behind the second, it says nothing new. */
    @Test
    void an_earlier_word_that_comes_again_takes_no_draft_back() {
        var id = answeredAsReported("");
        correctAnswer(id, HOSPITAL_20);
        var draft = controlOf(id);

        tellAgain(id, FIRST);

        world.read(world.doctor, draft).body("clinical.status", equalTo("DRAFT"));
        assertThat(Rows.eventsOf(draft)).containsExactly("1 referral.drafted");
    }

    private UUID answeredAsReported(String control) {
        var id = world.treated();
        var heard = ", \"backReferral\": {\"summary\": \"Luka kering\"" + control + "}}";
        world.step(world.nurse, id, "back-referral", "{" + World.REPORT + heard, 200);
        return id;
    }

    private void correctAnswer(UUID id, String control) {
        var right = "{\"step\": \"BACK_REFERRAL\", \"correction\": \"Kontrol keliru\", \"backReferral\":"
                + " {\"summary\": \"Luka kering\"" + control + "}}";
        world.step(world.desk, id, "correction", right, 200);
    }

    private static UUID controlOf(UUID id) {
        var drafted = Rows.texts("select id::text from referral where follows = '" + id + "'");
        assertThat(drafted).hasSize(1);
        return UUID.fromString(drafted.get(0));
    }

    private List<UUID> withdrawnGrounds() {
        return Lists.ids(Lists.section(world.doctor, "clinic", "GROUND_WITHDRAWN&limit=100"));
    }

    /** That the clinic has seen the patient for the control of that day. */
    private void tellSeen(UUID id, String day) {
        tellSeen(id, day, world.facility);
    }

    private static void tellSeen(UUID id, String day, UUID facility) {
        var event = UUID.randomUUID();
        Events.send("visits", event, "follow-up.completed", UUID.randomUUID(), 1, """
                {"facilityId": "%s", "patientId": "%s", "referralId": "%s", "dueOn": "%s", "occurredAt": "%s"}
                """.formatted(
                        facility, patientOf(id), id, day, Instant.now()));
        awaitTaken("referrals.follow-ups", event.toString());
    }

    private static UUID patientOf(UUID id) {
        return UUID.fromString(Rows.texts("select patient_id::text from referral where id = '" + id + "'")
                .get(0));
    }

    /** One of its answers once more, under another id, as after a restore. */
    private static void tellAgain(UUID id, String which) {
        var sent = Rows.texts(
                        "select sequence || ' ' || convert_from(payload, 'UTF8') from outbox where aggregate_id = '"
                                + id + "' and type = 'referral.back-referred' order by sequence " + which)
                .get(0)
                .split(" ", 2);
        var event = UUID.randomUUID();
        Events.send("referrals", event, "referral.back-referred", id, Long.parseLong(sent[0]), sent[1]);
        awaitTaken("referrals.controls", event.toString());
    }

    /** All that it told has been seen; what is none of the consumer's business is counted and not noted. */
    private static void awaitTaken(UUID id) {
        await().until(() -> Rows.count("select 1 from inbox_position where consumer = 'referrals.controls'"
                        + " and aggregate_id = '" + id + "' and sequence >="
                        + " (select max(sequence) from outbox where aggregate_id = '" + id + "')")
                == 1);
    }

    private static void awaitTaken(String consumer, String event) {
        await().until(() ->
                Rows.count("select 1 from inbox where consumer = '" + consumer + "' and message_id = '" + event + "'")
                        == 1);
    }
}
