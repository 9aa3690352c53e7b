package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;

@QuarkusTest
class ListReferralsTest {

    static World world;
    static UUID draft;
    static UUID inpatient;
    static UUID emergency;
    static UUID away;

    @BeforeEach
    void four() {
        if (world == null) {
            world = World.covered();
            draft = world.aDraft("OUTPATIENT");
            inpatient = world.submitted("INPATIENT");
            emergency = world.anEmergency("CONVICT");
            away = world.anEmergency("CONVICT");
            world.step(world.officer, away, "departure", "{}", 200);
        }
    }

    @Test
    void ok_200_by_what_a_referral_says() {
        assertThat(list("clinicalStatus=DRAFT")).containsExactly(draft);
        assertThat(list("clinicalStatus=SUBMITTED")).containsExactly(away, emergency, inpatient);
        assertThat(list("movementStatus=DEPARTED")).containsExactly(away);
        assertThat(list("kind=INPATIENT")).containsExactly(inpatient);
        assertThat(list("urgency=EMERGENCY")).containsExactly(away, emergency);
        assertThat(list("urgency=EMERGENCY&movementStatus=NOT_PLANNED")).containsExactly(emergency);
        assertThat(list("clinicalStatus=REJECTED")).isEmpty();
    }

    @Test
    void ok_200_by_patient() {
        String patient = world.read(world.nurse, inpatient).extract().path("patient.id");
        assertThat(list("patientId=" + patient)).containsExactly(inpatient);
        assertThat(list("patientId=" + UUID.randomUUID())).isEmpty();
    }

    @Test
    void ok_200_with_what_was_sent_to_the_hospital_only() {
        world.desk
                .asks()
                .get("/v1/referrals?kind=INPATIENT&limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(inpatient.toString()));
        world.desk
                .asks()
                .get("/v1/referrals")
                .then()
                .body("items.id", hasItem(emergency.toString()))
                .body("items.id", not(hasItem(draft.toString())));
    }

    @Test
    void ok_200_with_a_link_to_the_next_page() {
        var link = world.nurse
                .asks()
                .get("/v1/referrals?limit=1&urgency=EMERGENCY")
                .then()
                .statusCode(200)
                .extract()
                .header("Link")
                .replaceAll("^<|>.*", "");
        world.nurse.asks().get(link).then().statusCode(200).body("items.id", contains(emergency.toString()));
    }

    @ParameterizedTest
    @CsvSource({"clinicalStatus, LOST", "movementStatus, 1", "kind, DAYCARE", "urgency, routine", "patientId, x"})
    void bad_request_400_names_the_parameter(String name, String value) {
        var answer = world.nurse.asks().get("/v1/referrals?" + name + "=" + value);
        Refusal.is(answer, 400, "invalid-request");
        answer.then().body("errors.pointer", contains(name));
    }

    @Test
    void who_asks_is_told_the_facility_and_what_may_be_opened() {
        world.nurse
                .asks()
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("facility.name", equalTo("Rutan Uji"))
                .body("facility.timeZone", equalTo("Asia/Jakarta"))
                .body("sections.href", hasItem("/v1/referrals"));
        world.partnerOfficer
                .asks()
                .get("/v1/me")
                .then()
                .body("partner.name", equalTo("RS Uji"))
                .body("sections.href", hasItem("/v1/webhook-endpoints"));
        Persona.with("registrar").asks().get("/v1/me").then().body("sections.href", not(hasItem("/v1/referrals")));
    }

    private static List<UUID> list(String query) {
        List<String> ids = world.nurse
                .asks()
                .get("/v1/referrals?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        return ids.stream().map(UUID::fromString).toList();
    }
}
