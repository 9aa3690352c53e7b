package org.sambung.referrals.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sambung.referrals.patient.Records.edit;
import static org.sambung.referrals.patient.Records.read;
import static org.sambung.referrals.patient.Records.step;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.referrals.referral.Escorts;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;

/** From one facility to another. */
@QuarkusTest
class TransferTest {

    private static World here;
    private static World there;

    UUID id;

    @BeforeEach
    void aPatient() {
        if (there == null) {
            here = World.covered();
            there = World.covered();
        }
        id = here.aPatient("CONVICT");
    }

    @Test
    void the_file_follows_the_patient_and_the_old_facility_keeps_what_it_wrote() {
        sent("GO_ALONG").statusCode(200).body("boundForId", equalTo(there.facility.toString()));
        there.registrar.asks().get("/v1/patients?arriving=true").then().body("items.id", hasItem(id.toString()));
        read(there.nurse, id).statusCode(200).body("person.nik", equalTo("6271010101900001"));

        var number = received().statusCode(200).extract().<String>path("recordNumber");

        edit(there.nurse, id, "person", """
                {"person": {"name": "Nama Baru", "sex": "MALE", "nik": "6271010101900001", "allergies": "Baru"}}
                """).statusCode(200);
        read(there.nurse, id)
                .body("facilityId", equalTo(there.facility.toString()))
                .body("recordNumber", equalTo(number))
                .body("block", equalTo("C-1"))
                .body("boundForId", nullValue());
        read(here.nurse, id)
                .statusCode(200)
                .body("name", equalTo("Warga Uji"))
                .body("person.allergies", nullValue())
                .body("facilityId", equalTo(here.facility.toString()))
                .body("leftForId", equalTo(there.facility.toString()))
                .body("leftAt", notNullValue())
                .body("actions", nullValue());
        assertThat(Records.history(here.nurse, id))
                .extracting(entry -> entry.get("action"))
                .containsExactly("patient.registered", "patient.transfer-announced");
        assertThat(Records.history(there.nurse, id))
                .extracting(entry -> entry.get("action"))
                .containsExactly("patient.transferred", "patient.changed");
        here.nurse.asks().get("/v1/patients").then().body("items.id", not(hasItem(id.toString())));
        edit(here.nurse, id, "placement", "{}", "\"0\"").statusCode(404);
        assertThat(Rows.texts("select encode(payload, 'escape') from outbox where type = 'patient.transferred' and"
                                + " aggregate_id = '" + id + "'")
                        .get(0))
                .contains("\"facilityId\":\"" + there.facility, "\"fromFacilityId\":\"" + here.facility)
                .doesNotContain("Warga");
    }

    @Test
    void an_open_referral_goes_along_with_its_obligations_and_a_closed_one_stays() {
        var closed = draft();
        here.step(here.doctor, closed, "cancellation", "{\"reason\": \"RECOVERED\"}", 200);
        var open = World.id(here.emergency(here.nurse, id));
        sent("GO_ALONG").statusCode(200);
        received().statusCode(200);

        there.read(there.nurse, open)
                .statusCode(200)
                .body("patient.name", equalTo("Warga Uji"))
                .body("facilityId", equalTo(there.facility.toString()))
                .body("obligations.size()", equalTo(2));
        there.step(there.officer, open, "departure", "{}", 200);
        there.step(there.nurse, open, "letter", "{\"clinical\": {\"reason\": \"Nyeri dada\"}}", 200);
        here.read(here.desk, open).statusCode(200).body("patient.name", equalTo("Warga Uji"));
        here.read(here.nurse, open).statusCode(404);
        here.read(here.nurse, closed).statusCode(200).body("patient.name", equalTo("Warga Uji"));
        here.nurse
                .asks()
                .get("/v1/referrals?patientId=" + id)
                .then()
                .body("items.id", contains(closed.toString()))
                .body("items[0].patient.name", equalTo("Warga Uji"));
        there.read(there.nurse, closed).statusCode(404);
        assertThat(Rows.eventsOf(open)).contains("2 referral.reowned");
    }

    @Test
    void who_has_not_left_is_let_out_by_the_receiving_facility_under_its_own_escort() {
        var open = draft();
        here.step(here.doctor, open, "recommendation", "{\"doctorUnavailable\": false}", 200);
        here.step(here.doctor, open, "submission", null, 200);
        here.step(here.head, open, "permission", "{\"outcome\": \"GRANTED\"}", 200);
        here.step(here.officer, open, "escort", Escorts.escort(2), 200);
        var emergency = World.id(here.emergency(here.nurse, id));
        here.step(here.head, emergency, "permission", "{\"outcome\": \"GRANTED\"}", 200);
        var outside = World.id(here.emergency(here.nurse, id));
        here.step(here.officer, outside, "departure", "{}", 200);
        here.step(here.head, outside, "permission", "{\"outcome\": \"GRANTED\"}", 200);
        sent("GO_ALONG").statusCode(200);
        received().statusCode(200);

        there.read(there.officer, open)
                .body("movement.status", equalTo("NOT_PLANNED"))
                .body("movement.escort", nullValue());
        there.read(there.head, open)
                .body("permission.status", equalTo("PENDING"))
                .body("permission.decides", equalTo("FACILITY_HEAD"));
        assertThat(Rows.eventsOf(open)).endsWith("6 referral.reowned", "7 referral.permission-recomputed");
        there.read(there.head, emergency)
                .body("permission.status", equalTo("PENDING"))
                .body(
                        "obligations.findAll { it.kind == 'HEAD_PERMISSION_AFTERWARDS' }.state",
                        contains("DONE", "OPEN"));
        there.read(there.head, outside).body("permission.status", equalTo("GRANTED"));
        there.step(there.head, open, "permission", "{\"outcome\": \"GRANTED\"}", 200)
                .body("permission.status", equalTo("GRANTED"));
    }

    @Test
    void a_referral_that_has_not_begun_ends_with_a_reason_where_that_is_wanted() {
        var draft = draft();
        var outside = World.id(here.emergency(here.nurse, id));
        here.step(here.officer, outside, "departure", "{}", 200);

        sent("END").statusCode(200);

        var last = here.history(draft).get(1);
        assertThat(last).containsEntry("to", "CANCELLED").containsEntry("reason", "TRANSFERRED");
        received().statusCode(200);
        there.read(there.nurse, outside).statusCode(200).body("movement.status", equalTo("DEPARTED"));
    }

    @Test
    void a_transfer_can_be_withdrawn() {
        sent("GO_ALONG").statusCode(200);

        step(here.registrar, id, "transfer-withdrawal", null).statusCode(200).body("boundForId", nullValue());

        read(there.registrar, id).statusCode(404);
        received().statusCode(404);
        assertThat(Rows.eventsOf(id)).hasSize(3).last().isEqualTo("3 patient.transfer-withdrawn");
    }

    @Test
    void who_is_on_the_way_is_offered_no_merger() {
        sent("GO_ALONG").statusCode(200);

        read(here.registrar, id)
                .body("actions.blocked.find { it.name == 'merger' }.because", contains("neither-may-be-on-the-way"));

        step(here.registrar, id, "merger", "{\"duplicateId\": \"" + here.aPatient("CONVICT") + "\"}")
                .statusCode(422)
                .body("type", equalTo("/problems/neither-may-be-on-the-way"));
    }

    /** A hospital may turn away whoever is on the way: the referral is over, and the patient still outside. */
    @Test
    void who_is_outside_goes_along_though_the_hospital_has_turned_them_away() {
        var outside = turnedAway();
        sent("GO_ALONG").statusCode(200);
        received().statusCode(200);

        there.read(there.officer, outside).statusCode(200).body("movement.status", equalTo("DEPARTED"));
        there.step(there.officer, outside, "return", null, 200);
    }

    @Test
    void nobody_waits_for_the_return_of_who_is_released_when_the_hospital_has_turned_them_away() {
        var outside = turnedAway();

        step(here.registrar, id, "release", null).statusCode(200);

        here.read(here.officer, outside).body("movement.status", equalTo("CUSTODY_ENDED"));
        here.read(here.nurse, outside).body("clinical.status", equalTo("REJECTED"));
    }

    /** Its control is owed by whoever has the patient; what was done elsewhere stays there. */
    @Test
    void a_closed_referral_whose_control_is_still_owed_goes_along() {
        var owed = treated("{\"backReferral\": {\"summary\": \"Baik\", \"controlDate\": \"2027-01-05\"}}");
        var done = treated("{\"backReferral\": {\"summary\": \"Baik\"}}");
        sent("GO_ALONG").statusCode(200);
        received().statusCode(200);

        there.read(there.nurse, owed)
                .statusCode(200)
                .body("clinical.status", equalTo("CLOSED"))
                .body("obligations.find { it.kind == 'FOLLOW_UP' }.state", equalTo("OPEN"));
        there.step(there.nurse, owed, "obligations/1/fulfilment", "{\"channel\": \"IN_PERSON\"}", 200);
        there.read(there.nurse, done).statusCode(404);
        here.read(here.nurse, done).statusCode(200);
    }

    private UUID treated(String answer) {
        var treated = departed();
        here.step(here.officer, treated, "arrival", null, 200);
        here.step(here.desk, treated, "treatment", null, 200);
        here.step(here.desk, treated, "back-referral", answer, 200);
        here.step(here.officer, treated, "return", null, 200);
        here.step(here.doctor, treated, "closure", null, 200);
        return treated;
    }

    private UUID turnedAway() {
        var outside = departed();
        here.step(here.desk, outside, "rejection", "{\"reason\": \"NO_CAPACITY\"}", 200);
        return outside;
    }

    private UUID departed() {
        var outside = draft();
        here.step(here.doctor, outside, "recommendation", "{\"doctorUnavailable\": false}", 200);
        here.step(here.doctor, outside, "submission", null, 200);
        here.step(here.head, outside, "permission", "{\"outcome\": \"GRANTED\"}", 200);
        here.step(here.officer, outside, "escort", Escorts.escort(2), 200);
        here.step(here.officer, outside, "departure", "{}", 200);
        return outside;
    }

    @Test
    void whoever_comes_back_brings_the_file_along() {
        sent("GO_ALONG");
        received().statusCode(200);
        step(there.registrar, id, "transfer", transfer(here.facility, "GO_ALONG"))
                .statusCode(200);

        step(here.registrar, id, "reception", reception()).statusCode(200);

        read(here.nurse, id).body("leftAt", nullValue()).body("facilityId", equalTo(here.facility.toString()));
        read(there.nurse, id).body("leftForId", equalTo(here.facility.toString()));
    }

    @Test
    void nobody_but_the_facility_on_the_way_receives() {
        received().statusCode(404);
        sent("GO_ALONG").statusCode(200);

        step(here.registrar, id, "reception", reception()).statusCode(409);
        step(here.registrar, id, "transfer", transfer(there.facility, "END")).statusCode(409);
        step(there.registrar, id, "release", null).statusCode(409);
        edit(there.nurse, id, "placement", "{}").statusCode(409);
        assertThat(Records.possible(there.registrar, id)).containsExactly("reception");
        assertThat(Records.possible(here.registrar, id)).doesNotContain("reception", "transfer");
        received().statusCode(200);
        received().statusCode(409);
    }

    @Test
    void conflict_409_when_the_receiving_facility_has_that_number() {
        sent("GO_ALONG");
        var taken = "RM-" + UUID.randomUUID();
        there.registration(taken, "CONVICT").statusCode(201);

        step(there.registrar, id, "reception", "{\"recordNumber\": \"" + taken + "\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/record-number-taken"));
        assertThat(Rows.count("select 1 from patient_stay where patient_id = '" + id + "'"))
                .isZero();
    }

    @Test
    void invalid_400_for_a_facility_that_is_none_or_the_own() {
        step(here.registrar, id, "transfer", transfer(UUID.randomUUID(), "END"))
                .statusCode(400)
                .body("errors.pointer", contains("/toFacilityId"));
        step(here.registrar, id, "transfer", transfer(here.facility, "END")).statusCode(400);
    }

    @Test
    void forbidden_403_for_all_but_the_registrar() {
        step(here.nurse, id, "transfer", transfer(there.facility, "END")).statusCode(403);
        sent("GO_ALONG");
        step(there.nurse, id, "reception", reception()).statusCode(403);
    }

    private UUID draft() {
        return World.id(here.doctor
                .asks()
                .body(World.draft(id, here.partner, "OUTPATIENT"))
                .post("/v1/referrals")
                .then());
    }

    private ValidatableResponse sent(String openReferrals) {
        return step(here.registrar, id, "transfer", transfer(there.facility, openReferrals));
    }

    private ValidatableResponse received() {
        return step(there.registrar, id, "reception", reception());
    }

    private static String transfer(UUID facility, String openReferrals) {
        return "{\"toFacilityId\": \"%s\", \"openReferrals\": \"%s\"}".formatted(facility, openReferrals);
    }

    private static String reception() {
        return "{\"recordNumber\": \"RM-%s\", \"block\": \"C-1\"}".formatted(UUID.randomUUID());
    }
}
