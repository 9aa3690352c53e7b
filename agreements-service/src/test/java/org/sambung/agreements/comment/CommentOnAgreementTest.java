package org.sambung.agreements.comment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;

@QuarkusTest
class CommentOnAgreementTest {

    static final String COMMENT = """
            {"text": "Uji Enam berkeberatan", "service": "ROUTINE_CHECKUP"}""";

    Persona officer;
    Persona partnersOfficer;
    UUID partner;
    UUID agreement;

    @BeforeEach
    void negotiate() {
        officer = AgreementFixtures.anOfficer("WIB");
        partner = AgreementFixtures.aPartner();
        partnersOfficer = Persona.ofPartner(partner, "partner-officer");
        agreement = AgreementFixtures.inNegotiation(officer, partner);
    }

    @Test
    void created_201_by_the_partners_officer_read_by_and_told_to_the_other_side_only() {
        var id = partnersOfficer
                .asks()
                .body(COMMENT)
                .post(path())
                .then()
                .statusCode(201)
                .body("side", equalTo("PARTNER"))
                .body("by", equalTo("Uji partner-officer"))
                .body("scopeVersion", equalTo(1))
                .extract()
                .<String>path("id");
        officer.asks().get("/v1/comments/" + id).then().body("text", equalTo("Uji Enam berkeberatan"));
        officer.asks().get("/v1/notifications").then().body("items.href", hasItem("/v1/comments/" + id));
        Persona.ofPartner(partner, "partner-officer")
                .asks()
                .get("/v1/notifications")
                .then()
                .body("items.type", not(hasItem("comment.made")));
        await().untilAsserted(() ->
                assertThat(Events.typesOf("agreements", UUID.fromString(id))).containsExactly("comment.made"));
        assertThat(Events.all("agreements"))
                .filteredOn(record -> record.key().equals(id))
                .extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
                .allSatisfy(told -> assertThat(told)
                        .contains("\"service\":\"ROUTINE_CHECKUP\"")
                        .doesNotContain("Uji", "berkeberatan"));
    }

    @Test
    void comments_are_listed_page_by_page_newest_first() {
        var first = AgreementFixtures.aComment(partnersOfficer, agreement).toString();
        var second = AgreementFixtures.aComment(officer, agreement).toString();
        String next = officer.asks()
                .get(path() + "?limit=1")
                .then()
                .body("items.id", contains(second))
                .body("items.side", contains("FACILITY"))
                .body("next", notNullValue())
                .extract()
                .path("next");
        partnersOfficer
                .asks()
                .get(path() + "?limit=1&cursor=" + next)
                .then()
                .body("items.id", contains(first))
                .body("next", nullValue());
    }

    @Test
    void unauthorized_401_without_a_token() {
        refuses(given().contentType(ContentType.JSON), COMMENT, 401, "unauthenticated");
    }

    @Test
    void forbidden_403_for_the_facility_head_and_the_region() {
        var facility = UUID.fromString((String) officer.claims().get("facility"));
        refuses(Persona.ofFacility(facility, "facility-head").asks(), COMMENT, 403, "forbidden");
        refuses(Persona.ofRegion(AgreementFixtures.REGION, "oversight").asks(), COMMENT, 403, "forbidden");
    }

    /** The bound of one role does not lend itself to another. */
    @Test
    void forbidden_403_for_an_officer_of_elsewhere_whose_region_it_is() {
        var both = Persona.ofRegion(AgreementFixtures.REGION, "oversight", "partner-officer")
                .claim("partner", AgreementFixtures.aPartner().toString());
        refuses(both.asks(), COMMENT, 403, "forbidden");
        var comment = AgreementFixtures.aComment(officer, agreement);
        Refusal.is(both.asks().get("/v1/comments/" + comment), 403, "forbidden");
        Refusal.is(both.asks().get(path()), 403, "forbidden");
    }

    @Test
    void not_found_404_for_another_partners_officer() {
        var stranger = Persona.ofPartner(AgreementFixtures.aPartner(), "partner-officer");
        refuses(stranger.asks(), COMMENT, 404, "not-found");
        var comment = AgreementFixtures.aComment(officer, agreement);
        Refusal.is(stranger.asks().get("/v1/comments/" + comment), 404, "not-found");
    }

    @Test
    void conflict_409_when_there_is_nothing_to_talk_about_any_more() {
        AgreementFixtures.post(officer, agreement, "abandonment", AgreementFixtures.BECAUSE, 200);
        refuses(officer.asks(), COMMENT, 409, "illegal-transition");
    }

    @Test
    void bad_request_400_without_a_text() {
        refuses(officer.asks(), "{\"text\": \" \"}", 400, "invalid-request");
    }

    private void refuses(RequestSpecification request, String body, int status, String slug) {
        Refusal.is(request.body(body).post(path()), status, slug);
        officer.asks().get(path()).then().body("items.size()", equalTo(0));
    }

    private String path() {
        return "/v1/agreements/" + agreement + "/comments";
    }
}
