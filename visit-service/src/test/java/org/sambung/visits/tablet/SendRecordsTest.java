package org.sambung.visits.tablet;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.sambung.visits.Partnership.count;
import static org.sambung.visits.VisitFixtures.get;
import static org.sambung.visits.VisitFixtures.history;
import static org.sambung.visits.VisitFixtures.post;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.visits.Partnership;
import org.sambung.visits.PatientFixtures;
import org.sambung.visits.VisitFixtures;

@QuarkusTest
class SendRecordsTest {

    static final Instant NOON = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(3, ChronoUnit.HOURS);

    @Inject
    SessionFactory hibernate;

    Partnership partnership;
    UUID patient;
    UUID id;

    @BeforeEach
    void aConfirmedVisit() {
        partnership = Partnership.inForce();
        patient = PatientFixtures.aPatient(partnership.facility());
        id = VisitFixtures.aConfirmedVisit(partnership);
    }

    @Test
    void a_whole_visit_made_without_network_200_with_state_history_and_events() {
        var whole = records(
                record("END", 90, ""),
                record("ATTENDANCE", 10, of(patient)),
                record("ATTENDANCE", 11, ", \"staff\": {\"name\": \"Uji Pegawai\"}"),
                record("WALK_IN", 12, of(PatientFixtures.aPatient(partnership.facility()))),
                record("FINDING", 20, of(patient) + ", \"finding\": {\"assessment\": \"R05\"}"),
                record(
                        "EDUCATION",
                        30,
                        ", \"education\": {\"topic\": \"Gizi\", \"targetGroup\": \"INMATES\"," + " \"headCount\": 12}"),
                record("START", 0, ""));

        post(partnership.team(), id, "records", whole)
                .statusCode(200)
                .body("results.outcome", everyItem(is("APPLIED")))
                .body("visit.status", equalTo("COMPLETED"));

        get(partnership.officer(), id)
                .body("startedAt", equalTo(NOON.toString()))
                .body("completedAt", equalTo(NOON.plus(90, ChronoUnit.MINUTES).toString()))
                .body("attended.inmates", equalTo(2))
                .body("attended.staff", equalTo(1))
                .body("done.findings", equalTo(1))
                .body("done.educated", equalTo(12));
        partnership
                .nurse()
                .asks()
                .get("/v1/visits/" + id + "/attendance")
                .then()
                .body("inmates.walkIn", containsInAnyOrder(null, true));
        history(partnership.team(), id)
                .body(
                        "action",
                        contains(
                                "visit.planned",
                                "visit.confirmed",
                                "visit.started",
                                "visit.attendance-recorded",
                                "visit.findings-recorded",
                                "visit.education-held",
                                "visit.completed"));
    }

    @Test
    void sent_twice_it_counts_once() {
        var batch = records(
                record("START", 0, ""),
                record("ATTENDANCE", 1, of(patient)),
                record(
                        "FINDING",
                        2,
                        of(patient) + ", \"finding\": {\"recommendReferral\": true,"
                                + " \"referralReason\": \"Perlu rontgen\"}"));
        post(partnership.team(), id, "records", batch).statusCode(200);

        post(partnership.team(), id, "records", batch)
                .statusCode(200)
                .body("results.outcome", everyItem(is("ALREADY_APPLIED")));

        get(partnership.team(), id).body("attended.inmates", equalTo(1)).body("done.findings", equalTo(1));
        assertThat(count("select count(*) from referral_proposal where patient_id = '" + patient + "'"))
                .isEqualTo(1);
        history(partnership.team(), id).body("size()", equalTo(5));
    }

    @Test
    void conflicts_are_told_per_record_and_keep_nothing_else_from_counting() {
        var used = UUID.randomUUID();
        post(partnership.team(), id, "records", records(record(used, "START", 0, "")))
                .statusCode(200);

        post(
                        partnership.team(),
                        id,
                        "records",
                        records(
                                record(used, "ATTENDANCE", 1, of(patient)),
                                record("START", 2, ""),
                                record("ATTENDANCE", 5, of(patient)),
                                record("ATTENDANCE", 6, of(patient)),
                                record("ATTENDANCE", 60 * 24, of(UUID.randomUUID())),
                                record("END", -5, "")))
                .statusCode(200)
                .body(
                        "results.outcome",
                        contains("CONFLICT", "CONFLICT", "APPLIED", "ALREADY_APPLIED", "CONFLICT", "CONFLICT"))
                .body(
                        "results.problem",
                        contains(
                                "record-id-reused",
                                "illegal-transition",
                                null,
                                null,
                                "occurred-in-the-future",
                                "completion-before-start"));

        get(partnership.team(), id).body("status", equalTo("IN_PROGRESS")).body("attended.inmates", equalTo(1));
    }

    @Test
    void what_comes_before_the_visit_is_confirmed_is_in_conflict() {
        var planned = VisitFixtures.aVisit(partnership);

        post(partnership.team(), planned, "records", records(record("ATTENDANCE", 1, of(patient))))
                .statusCode(200)
                .body("results[0].outcome", equalTo("CONFLICT"))
                .body("results[0].problem", equalTo("illegal-transition"))
                .body("visit.attended.inmates", equalTo(0));

        assertThat(count("select count(*) from attendance where visit_id = '" + planned + "'"))
                .isZero();
    }

    @Test
    void a_visit_that_nobody_confirmed_is_confirmed_by_its_start() {
        var planned = VisitFixtures.aVisit(partnership);

        post(
                        partnership.team(),
                        planned,
                        "records",
                        records(record("START", 0, ""), record("ATTENDANCE", 1, of(patient))))
                .statusCode(200)
                .body("results.outcome", everyItem(is("APPLIED")))
                .body("visit.status", equalTo("IN_PROGRESS"));
    }

    @Test
    void what_comes_after_the_verification_counts_and_reopens_it() {
        post(partnership.team(), id, "records", records(record("START", 0, ""), record("END", 90, "")))
                .statusCode(200);
        post(partnership.team(), id, "partner-verification", null).statusCode(200);
        post(partnership.officer(), id, "facility-verification", null).statusCode(200);

        post(partnership.team(), id, "records", records(record("ATTENDANCE", 1, of(patient))))
                .statusCode(200)
                .body("results[0].outcome", equalTo("APPLIED"))
                .body("visit.status", equalTo("COMPLETED"))
                .body("visit.attended.inmates", equalTo(1));
    }

    @Test
    void two_tablets_at_once_count_each_person_once() {
        post(partnership.team(), id, "start", null).statusCode(200);
        var people = PatientFixtures.people(partnership.facility(), 40);

        var tablets = Stream.of(1, 2)
                .map(tablet ->
                        CompletableFuture.runAsync(() -> post(partnership.team(), id, "records", attendances(people))
                                .statusCode(200)))
                .toList();
        tablets.forEach(CompletableFuture::join);

        get(partnership.team(), id).body("attended.inmates", equalTo(40));
        assertThat(count("select count(*) from attendance where visit_id = '" + id + "'"))
                .isEqualTo(40);
    }

    /** Rows go a hundred at a time, so that the database is asked some dozens of times and not a thousand. */
    @Test
    void a_batch_of_500_attendance_records_costs_a_few_statements() {
        post(partnership.team(), id, "start", null).statusCode(200);
        var people = PatientFixtures.people(partnership.facility(), 500);
        var statistics = hibernate.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();

        post(partnership.team(), id, "records", attendances(people))
                .statusCode(200)
                .body("results.size()", equalTo(500))
                .body("results.outcome", everyItem(is("APPLIED")));

        assertThat(statistics.getEntityInsertCount()).isGreaterThanOrEqualTo(1000);
        assertThat(statistics.getPrepareStatementCount()).isLessThan(40);
    }

    @Test
    void a_record_whose_content_is_wrong_is_in_conflict_and_the_others_count() {
        var implausible = "\"finding\": {\"vitals\": {\"systolic\": 1200, \"temperature\": 3.7}}";
        var batch = records(
                record("START", 0, ""),
                record("FINDING", 1, of(patient) + ", " + implausible),
                record("FINDING", 2, of(patient)),
                record("FINDING", 3, of(patient) + ", \"finding\": {}"),
                record("ATTENDANCE", 4, ""),
                record("ATTENDANCE", 5, ", \"staff\": {\"name\": \" \"}"),
                record("ATTENDANCE", 6, of(patient)));

        // As bytes: a body that is sent as text must be what the document says.
        partnership
                .team()
                .asks()
                .body(batch.getBytes(UTF_8))
                .post("/v1/visits/" + id + "/records")
                .then()
                .statusCode(200)
                .body(
                        "results.outcome",
                        contains("APPLIED", "CONFLICT", "CONFLICT", "CONFLICT", "CONFLICT", "CONFLICT", "APPLIED"))
                .body("results[1].problem", equalTo("invalid-request"))
                .body("results[1].faults.pointer", contains("/finding/vitals/systolic", "/finding/vitals/temperature"))
                .body("results[1].faults.code", contains("too-high", "too-low"))
                .body("results[2].faults.pointer", contains("/finding"))
                .body("results[3].faults.pointer", contains("/finding"))
                .body("results[4].faults.pointer", contains("/patientId"))
                .body("results[5].faults.pointer", contains("/staff/name"))
                .body("results[6].faults", nullValue())
                .body("visit.attended.inmates", equalTo(1))
                .body("visit.done.findings", equalTo(0));
    }

    /** A typing error, or somebody of another facility. */
    @Test
    void a_stranger_is_in_conflict_and_leaves_no_trace() {
        var elsewhere = PatientFixtures.aPatient(UUID.randomUUID());
        var nobody = UUID.randomUUID();
        var finding = ", \"finding\": {\"recommendReferral\": true, \"referralReason\": \"Uji\"}";

        post(
                        partnership.team(),
                        id,
                        "records",
                        records(
                                record("START", 0, ""),
                                record("ATTENDANCE", 1, of(nobody)),
                                record("WALK_IN", 2, of(elsewhere)),
                                record("FINDING", 3, of(nobody) + finding),
                                record("ATTENDANCE", 4, of(patient))))
                .statusCode(200)
                .body("results.outcome", contains("APPLIED", "CONFLICT", "CONFLICT", "CONFLICT", "APPLIED"))
                .body("results[1].faults.pointer", contains("/patientId"))
                .body("results[1].faults.code", contains("unknown-patient"))
                .body("visit.attended.inmates", equalTo(1))
                .body("visit.done.findings", equalTo(0));

        assertThat(count("select count(*) from known_patient where patient_id = '" + nobody + "'"))
                .isZero();
        assertThat(count("select count(*) from referral_proposal where patient_id = '" + nobody + "'"))
                .isZero();
    }

    /** The list came before the event did: nothing is lost, the tablet sends it again. */
    @Test
    void who_was_a_stranger_counts_when_told_of_and_sent_again() {
        var late = UUID.randomUUID();
        var batch = records(record("START", 0, ""), record("ATTENDANCE", 1, of(late)));
        post(partnership.team(), id, "records", batch).body("results.outcome", contains("APPLIED", "CONFLICT"));

        PatientFixtures.tell("patient.registered", late, 1, partnership.facility(), "B-4", NOON);

        post(partnership.team(), id, "records", batch)
                .statusCode(200)
                .body("results.outcome", contains("ALREADY_APPLIED", "APPLIED"));
    }

    /** Twice in one batch, as a tablet does that lost its connection while it put the batch together. */
    @Test
    void who_was_a_stranger_twice_in_one_batch_counts_when_told_of_and_sent_again() {
        var late = UUID.randomUUID();
        var attended = record("ATTENDANCE", 1, of(late));
        var batch = records(record("START", 0, ""), attended, attended);
        post(partnership.team(), id, "records", batch)
                .body("results.outcome", contains("APPLIED", "CONFLICT", "CONFLICT"))
                .body("results.problem", contains(null, "invalid-request", "invalid-request"));

        PatientFixtures.tell("patient.registered", late, 1, partnership.facility(), "B-4", NOON);

        post(partnership.team(), id, "records", batch)
                .statusCode(200)
                .body("results.outcome", contains("ALREADY_APPLIED", "APPLIED", "ALREADY_APPLIED"))
                .body("visit.attended.inmates", equalTo(1));
    }

    @Test
    void a_start_far_from_the_plan_is_in_conflict() {
        post(partnership.team(), id, "records", records(record("START", -60 * 24 * 3, "")))
                .statusCode(200)
                .body("results[0].problem", equalTo("start-far-from-plan"))
                .body("visit.status", equalTo("CONFIRMED"));
    }

    @Test
    void invalid_400_for_what_is_no_list_of_records() {
        post(partnership.team(), id, "records", "{\"records\": []}").statusCode(400);
        post(partnership.team(), id, "records", "{\"records\": [{\"type\": \"START\"}]}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/records/0/id", "/records/0/occurredAt"));
    }

    @Test
    void refusals_401_403_404() {
        var batch = records(record("START", 0, ""));
        given().contentType("application/json")
                .body(batch)
                .post("/v1/visits/" + id + "/records")
                .then()
                .statusCode(401);
        post(partnership.officer(), id, "records", batch).statusCode(403);
        post(Partnership.inForce().team(), id, "records", batch).statusCode(404);
    }

    private static String attendances(List<UUID> people) {
        return records(
                people.stream().map(one -> record("ATTENDANCE", 1, of(one))).toArray(String[]::new));
    }

    private static String of(UUID patient) {
        return ", \"patientId\": \"" + patient + "\"";
    }

    private static String record(String type, int minute, String more) {
        return record(UUID.randomUUID(), type, minute, more);
    }

    private static String record(UUID id, String type, int minute, String more) {
        return "{\"id\": \"%s\", \"type\": \"%s\", \"occurredAt\": \"%s\"%s}"
                .formatted(id, type, NOON.plus(minute, ChronoUnit.MINUTES), more);
    }

    private static String records(String... records) {
        return Stream.of(records).collect(Collectors.joining(",", "{\"records\": [", "]}"));
    }
}
