package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;
import org.sambung.testing.Scans;

/** A patient is sent on twice: results go with them, and come back to the facility, however far it was. */
@QuarkusTest
class OnwardResultsTest {

    World world;
    UUID first;
    UUID second;
    UUID third;
    Persona secondDesk;
    Persona thirdDesk;

    @BeforeEach
    void sentOnTwice() {
        world = World.covered();
        var two = world.anotherHospital();
        var three = world.anotherHospital();
        secondDesk = Persona.ofPartner(two.partner(), "referral-desk");
        thirdDesk = Persona.ofPartner(three.partner(), "referral-desk");
        first = world.emergencyAtHospital("CONVICT");
        second = sentOn(world.desk, first, two.partner());
        world.step(world.officer, second, "arrival", null, 200);
        third = sentOn(secondDesk, second, three.partner());
        world.step(world.officer, third, "arrival", null, 200);
    }

    @Test
    void what_the_first_hospital_found_is_with_the_third() {
        var href = attached(world.desk, first, 1);

        assertThat(thirdDesk.asks().accept("*/*").get(href).statusCode()).isEqualTo(200);
        list(thirdDesk, third, 1);
    }

    @Test
    void what_the_third_hospital_found_is_back_at_the_facility_and_with_no_hospital_before_it() {
        attached(world.desk, first, 1);
        attached(secondDesk, second, 2);
        var href = attached(thirdDesk, third, 3);

        for (var one : new UUID[] {first, second, third}) {
            list(world.doctor, one, 1, 2, 3);
        }
        assertThat(world.nurse.asks().accept("*/*").get(href).statusCode()).isEqualTo(200);
        list(thirdDesk, third, 1, 2, 3);
        list(secondDesk, second, 1, 2);
        list(world.desk, first, 1);
        Refusal.is(world.desk.asks().accept("*/*").get(href), 404, "not-found");
        Refusal.is(secondDesk.asks().accept("*/*").get(href), 404, "not-found");
    }

    @Test
    void the_third_hospitals_answer_shows_where_the_facility_sent_the_patient_first() {
        world.read(world.doctor, first).body("links.answeredIn", nullValue());
        world.step(thirdDesk, third, "admission", "{}", 200);
        world.step(thirdDesk, third, "discharge", "{\"disposition\": \"HOME\"}", 200);
        world.step(thirdDesk, third, "back-referral", "{\"backReferral\": {\"summary\": \"Pulih sempurna\"}}", 200);

        for (var one : new UUID[] {first, second}) {
            world.read(world.doctor, one)
                    .body("links.answeredIn", equalTo(third.toString()))
                    .body("clinical.onwardAnswer.summary", equalTo("Pulih sempurna"))
                    .body("clinical.backReferral", nullValue());
            world.read(world.head, one)
                    .body("links.answeredIn", equalTo(third.toString()))
                    .body("clinical.onwardAnswer", nullValue());
        }
        assertThat(world.read(world.desk, first).extract().asString()).doesNotContain("Pulih", third.toString());
        assertThat(world.read(secondDesk, second).extract().asString()).doesNotContain("Pulih", third.toString());
    }

    private UUID sentOn(Persona desk, UUID id, UUID partner) {
        var onward = "{\"reason\": \"NO_EQUIPMENT\", \"destinationId\": \"" + partner + "\", \"stabilised\": true}";
        world.step(desk, id, "redirection", onward, 200);
        return UUID.fromString(world.path(id, "links.replacedBy"));
    }

    private String attached(Persona desk, UUID id, int which) {
        return desk.asks()
                .contentType(Scans.PDF)
                .body(content(which))
                .post("/v1/referrals/" + id + "/attachments?kind=LABORATORY")
                .then()
                .statusCode(201)
                .extract()
                .path("href");
    }

    private void list(Persona who, UUID id, int... which) {
        var hashes = new String[which.length];
        for (int i = 0; i < which.length; i++) {
            hashes[i] = Scans.sha256(content(which[i]));
        }
        who.asks()
                .get("/v1/referrals/" + id + "/attachments")
                .then()
                .statusCode(200)
                .body("items.sha256", containsInAnyOrder(hashes));
    }

    private static byte[] content(int which) {
        return Scans.pdf(5_000, which);
    }
}
