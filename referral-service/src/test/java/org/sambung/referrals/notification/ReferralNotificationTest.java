package org.sambung.referrals.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Persona;
import org.sambung.testing.Words;

@QuarkusTest
class ReferralNotificationTest {

    World world;

    @BeforeEach
    void aHospital() {
        world = World.common();
    }

    @Test
    void the_hospital_is_told_from_when_it_has_the_referral() {
        var id = world.aDraft("OUTPATIENT");
        world.step(world.doctor, id, "letter", "{\"clinical\": {\"reason\": \"Nyeri perut\"}}", 200);
        world.step(world.doctor, id, "recommendation", "{\"doctorUnavailable\": false}", 200);
        assertThat(typesOf(world.desk, id)).isEmpty();

        world.step(world.doctor, id, "submission", null, 200);

        assertThat(typesOf(world.desk, id)).containsExactly("referral.submitted");
        assertThat(typesOf(Persona.ofPartner(UUID.randomUUID(), "referral-desk"), id))
                .isEmpty();
    }

    @Test
    void the_hospital_is_not_told_that_what_it_never_had_was_cancelled() {
        var id = world.recommended("OUTPATIENT");
        world.step(world.doctor, id, "cancellation", "{\"reason\": \"RECOVERED\"}", 200);
        assertThat(typesOf(world.desk, id)).isEmpty();
        assertThat(typesOf(world.officer, id)).containsExactly("referral.cancelled");
    }

    @Test
    void everybody_hears_what_the_others_did() {
        var id = world.readyToGo("OUTPATIENT");
        world.step(world.desk, id, "acceptance", "{}", 200);

        assertThat(typesOf(world.head, id)).containsExactly("referral.recommended");
        assertThat(typesOf(world.nurse, id))
                .containsExactly(
                        "referral.accepted",
                        "referral.received",
                        "referral.escort-assigned",
                        "referral.permission-decided");
        assertThat(typesOf(world.officer, id)).containsExactly("referral.accepted", "referral.permission-decided");
        assertThat(typesOf(world.desk, id)).containsExactly("referral.submitted");
        assertThat(typesOf(world.partnerOfficer, id)).isEmpty();
        assertThat(typesOf(world.stranger, id)).isEmpty();
    }

    @Test
    void an_emergency_is_told_to_everybody_at_once_and_all_may_read_it() {
        var id = world.anEmergency("DETAINEE");
        for (var who : List.of(world.doctor, world.head, world.officer, world.registrar, world.desk)) {
            var told = of(who, id);
            assertThat(told).extracting(one -> one.get("type")).containsExactly("referral.emergency-declared");
            assertThat(told.get(0)).containsEntry("title", "Rujukan gawat darurat dinyatakan");
            who.asks().get((String) told.get(0).get("href")).then().statusCode(200);
        }
    }

    @Test
    void nothing_in_it_is_clinical_or_tells_who() {
        world.aDraft("OUTPATIENT");
        world.submitted("INPATIENT");
        var text = world.desk.asks().get("/v1/notifications").asString();
        assertThat(Words.besidesIdsAndTimes(text))
                .contains("referral.submitted")
                .doesNotContain("Warga Uji", "K35", "Nyeri", "INPATIENT", "6271");
    }

    private static List<Object> typesOf(Persona who, UUID referral) {
        return of(who, referral).stream().map(one -> one.get("type")).toList();
    }

    private static List<Map<String, Object>> of(Persona who, UUID referral) {
        List<Map<String, Object>> all = who.asks()
                .get("/v1/notifications?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return all.stream()
                .filter(one -> one.get("objectId").equals(referral.toString()))
                .toList();
    }
}
