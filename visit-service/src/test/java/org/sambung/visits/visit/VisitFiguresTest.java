package org.sambung.visits.visit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sambung.visits.VisitFixtures.get;
import static org.sambung.visits.VisitFixtures.post;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Persona;
import org.sambung.visits.Partnership;
import org.sambung.visits.PatientFixtures;
import org.sambung.visits.VisitFixtures;

/** What those learn of a visit who answer for many and know none of the people. */
@QuarkusTest
class VisitFiguresTest {

    Partnership partnership;
    Persona oversight;
    List<UUID> people;
    UUID id;

    @BeforeEach
    void aStartedVisit() {
        partnership = Partnership.inForce();
        oversight = Persona.ofRegion(Partnership.REGION, "oversight");
        people = PatientFixtures.people(partnership.facility(), 14);
        id = VisitFixtures.aStartedVisit(partnership);
    }

    @Test
    void a_health_office_and_oversight_get_no_number_under_five() {
        attend(4);

        for (var who : List.of(oversight, partnership.healthOffice())) {
            get(who, id)
                    .body("figures.inmates", equalTo("<5"))
                    .body("figures.staff", equalTo("<5"))
                    .body("figures.findings", equalTo("<5"))
                    .body("figures.educated", equalTo("<5"))
                    .body("attended", nullValue())
                    .body("done", nullValue());
        }
    }

    @Test
    void nor_do_they_in_a_list() {
        attend(4);

        partnership
                .healthOffice()
                .asks()
                .get("/v1/visits")
                .then()
                .statusCode(200)
                .body("items.figures.inmates", everyItem(equalTo("<5")))
                .body("items.attended", everyItem(nullValue()))
                .body("items.done", everyItem(nullValue()));
    }

    @Test
    void one_more_is_not_seen_until_there_are_five_and_what_is_verified_is_told_as_it_is() {
        attend(12);
        get(oversight, id).body("figures.inmates", equalTo("10"));
        attend(14);
        get(oversight, id).body("figures.inmates", equalTo("10"));

        post(partnership.team(), id, "completion", null).statusCode(200);
        post(partnership.team(), id, "partner-verification", null).statusCode(200);
        get(oversight, id).body("figures.inmates", equalTo("10"));
        post(partnership.nurse(), id, "facility-verification", null).statusCode(200);

        get(oversight, id).body("figures.inmates", equalTo("14"));
    }

    @Test
    void the_facility_and_the_partner_see_how_many_there_were() {
        attend(3);

        for (var who : List.of(
                partnership.nurse(),
                partnership.officer(),
                partnership.custodyOfficer(),
                partnership.team(),
                partnership.partnerOfficer(),
                Persona.ofFacility(partnership.facility(), "facility-head"))) {
            get(who, id)
                    .body("attended.inmates", equalTo(3))
                    .body("done.findings", equalTo(0))
                    .body("figures", nullValue());
        }
    }

    /** A nurse of one facility who oversees the region: the other facilities' visits in figures, her own as they are. */
    @Test
    void a_role_counts_where_it_reaches() {
        var other = Partnership.inForce();
        var theirs = VisitFixtures.aVisit(other);
        var both =
                Persona.ofFacility(partnership.facility(), "nurse", "oversight").claim("region", Partnership.REGION);

        get(both, id).body("attended", notNullValue()).body("figures", nullValue());
        get(both, theirs).body("attended", nullValue()).body("figures", notNullValue());
    }

    @Test
    void of_health_education_a_health_office_learns_what_it_was_about_and_not_how_many_came() {
        var education = VisitFixtures.aStartedVisit(educating(), "HEALTH_EDUCATION", "HEALTH_EDUCATION");
        post(partnership.team(), education, "education", """
                {"session": {"topic": "Etika batuk", "targetGroup": "INMATES", "headCount": 3}}""").statusCode(200);
        var path = "/v1/visits/" + education + "/education";

        partnership
                .healthOffice()
                .asks()
                .get(path)
                .then()
                .statusCode(200)
                .body("items.topic", contains("Etika batuk"))
                .body("items[0].headCount", nullValue());
        partnership.officer().asks().get(path).then().body("items.headCount", contains(3));
        get(partnership.healthOffice(), education).body("figures.educated", equalTo("<5"));
    }

    private Partnership educating() {
        partnership =
                Partnership.active("Asia/Jakarta", partnership.from(), partnership.until(), Partnership.EDUCATION);
        return partnership;
    }

    private void attend(int many) {
        var inmates = IntStream.range(0, many)
                .mapToObj(i -> "{\"patientId\": \"" + people.get(i) + "\"}")
                .collect(Collectors.joining(","));
        post(partnership.team(), id, "attendance", "{\"inmates\": [" + inmates + "]}")
                .statusCode(200);
    }
}
