package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Persona;

@QuarkusTest
class RecommendationTest {

    World world;

    @BeforeEach
    void covered() {
        world = World.common();
    }

    @Test
    void recommended_200_by_a_doctor_without_more_to_do() {
        var id = world.aDraft("OUTPATIENT");

        world.step(world.doctor, id, "recommendation", "{\"doctorUnavailable\": false}", 200)
                .body("clinical.status", equalTo("RECOMMENDED"))
                .body("obligations", empty());

        world.lastChange(id, "referral.recommended", "doctor", "DRAFT", "RECOMMENDED");
    }

    @Test
    void rule_422_a_nurse_does_not_recommend_while_a_doctor_is_there() {
        var id = world.aDraft("OUTPATIENT");

        world.refused(
                world.nurse, id, "recommendation", "{\"doctorUnavailable\": false}", 422, "doctor-must-recommend");
    }

    @Test
    void recommended_200_by_a_nurse_asks_for_a_doctors_countersignature() {
        var id = world.aDraft("OUTPATIENT");
        var at = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);

        world.step(
                        world.nurse,
                        id,
                        "recommendation",
                        "{\"doctorUnavailable\": true, \"occurredAt\": \"" + at + "\"}",
                        200)
                .body("obligations.kind", contains("COUNTERSIGNATURE"))
                .body("obligations.state", contains("OPEN"))
                .body("obligations.due", contains(at.plus(Duration.ofHours(72)).toString()));

        world.lastChange(id, "referral.recommended", "nurse", "DRAFT", "RECOMMENDED");
        var entry = world.history(id).get(1);
        assertThat(entry).containsEntry("occurredAt", at.toString());
        assertThat(Instant.parse((String) entry.get("recordedAt"))).isAfter(at.plus(Duration.ofMinutes(59)));
    }

    @Test
    void countersigned_200_meets_the_obligation() {
        var id = world.recommendedByNurse("OUTPATIENT");

        world.step(world.doctor, id, "countersignature", null, 200)
                .body("clinical.status", equalTo("RECOMMENDED"))
                .body("obligations.state", contains("DONE"))
                .body("obligations.fulfilment.channel", contains("SYSTEM"));

        world.lastChange(id, "referral.countersigned", "doctor", null, null);
    }

    @Test
    void conflict_409_when_it_was_countersigned_before() {
        var id = world.recommendedByNurse("OUTPATIENT");
        world.step(world.doctor, id, "countersignature", null, 200);

        world.refused(world.doctor, id, "countersignature", null, 409, "illegal-transition");
    }

    @Test
    void who_is_nurse_and_doctor_recommends_as_a_doctor() {
        var both = Persona.ofFacility(world.facility, "nurse", "doctor");
        var id = world.aDraft("OUTPATIENT");

        world.step(both, id, "recommendation", "{\"doctorUnavailable\": false}", 200)
                .body("obligations", empty());
    }

    @Test
    void who_acts_as_a_nurse_recommends_as_a_nurse() {
        var both = Persona.ofFacility(world.facility, "nurse", "doctor");
        var id = world.aDraft("OUTPATIENT");

        both.asks()
                .header("X-Acting-Role", "nurse")
                .body("{\"doctorUnavailable\": false}")
                .post("/v1/referrals/" + id + "/recommendation")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/doctor-must-recommend"));
    }

    @Test
    void rule_422_a_health_office_gives_no_care() {
        var office = World.uncovered("HEALTH_OFFICE");
        var id = office.aDraft("OUTPATIENT");

        office.refused(
                office.doctor,
                id,
                "recommendation",
                "{\"doctorUnavailable\": false}",
                422,
                "destination-must-give-care");
    }

    @Test
    void a_letter_is_corrected_until_it_is_recommended() {
        var id = world.aDraft("OUTPATIENT");
        var letter = "{\"clinical\": {\"reason\": \"Nyeri hebat\", \"diagnosis\": \"K36\"}}";

        world.step(world.nurse, id, "letter", letter, 200)
                .body("clinical.summary.diagnosis", equalTo("K36"))
                .body("clinical.status", equalTo("DRAFT"));

        world.lastChange(id, "referral.letter-completed", "nurse", null, null);
        world.step(world.doctor, id, "recommendation", "{\"doctorUnavailable\": false}", 200);
        world.refused(world.nurse, id, "letter", letter, 409, "illegal-transition");
    }

    @Test
    void the_letter_names_the_referring_doctor_and_officer() {
        var byDoctor = world.recommended("OUTPATIENT");
        var byNurse = world.recommendedByNurse("OUTPATIENT");

        world.step(world.doctor, byNurse, "countersignature", null, 200)
                .body("clinical.referrer.officer", equalTo("Uji nurse"))
                .body("clinical.referrer.doctor", equalTo("Uji doctor"));

        world.read(world.nurse, byDoctor).body("clinical.referrer.doctor", equalTo("Uji doctor"));
        world.read(world.head, byDoctor).body("clinical.referrer", org.hamcrest.Matchers.nullValue());
    }
}
