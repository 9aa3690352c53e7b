package org.sambung.agreements.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.testing.Persona;

@QuarkusTest
class AuditedChangesTest {

    static final Persona AUDITOR = Persona.ofRegion(AgreementFixtures.REGION, "auditor");

    final Instant before = Instant.now().minusSeconds(1);
    Persona officer;
    UUID id;

    @BeforeEach
    void anAgreementInNegotiation() {
        officer = AgreementFixtures.anOfficer("WIB");
        id = AgreementFixtures.inNegotiation(officer, AgreementFixtures.aPartner());
    }

    @Test
    void an_auditor_sees_who_changed_what_newest_first() {
        changes(AUDITOR, "objectId=" + id)
                .statusCode(200)
                .body("items.action", contains("agreement.negotiation-started", "agreement.drafted"))
                .body("items[0].subject", is(officer.subject()))
                .body("items[0].by", is(officer.claims().get("name")))
                .body("items[0].from", is("DRAFT"))
                .body("items[0].to", is("NEGOTIATION"))
                .body("items[0].facilityId", is(officer.claims().get("facility")));
    }

    @Test
    void by_subject_and_period_page_by_page() {
        var period = "subject=" + officer.subject() + "&from=" + before + "&until="
                + Instant.now().plusSeconds(60);
        var first = changes(AUDITOR, period + "&limit=1").statusCode(200).body("next", notNullValue());
        var second = changes(
                        AUDITOR, period + "&limit=1&cursor=" + first.extract().path("next"))
                .statusCode(200);

        assertThat(List.<String>of(
                        first.extract().path("items[0].action"),
                        second.extract().path("items[0].action")))
                .containsExactly("agreement.negotiation-started", "agreement.drafted");
        assertThat(second.extract().<Object>path("next")).isNull();
        changes(AUDITOR, "subject=" + officer.subject() + "&until=" + before)
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void another_regions_auditor_sees_none_of_it() {
        changes(Persona.ofRegion("ID-AC", "auditor"), "objectId=" + id)
                .statusCode(200)
                .body("items", empty());
        changes(Persona.with("auditor"), "objectId=" + id).statusCode(200).body("items", empty());
    }

    @Test
    void nobody_else_asks() {
        given().get("/v1/audit/changes").then().statusCode(401);
        changes(officer, "objectId=" + id).statusCode(403);
        changes(Persona.with("operator"), "objectId=" + id).statusCode(403);
        changes(Persona.ofRegion(AgreementFixtures.REGION, "oversight"), "objectId=" + id)
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "from=%2B999999999-01-01T00:00:00Z",
                "until=-0001-01-01T00:00:00Z",
                "objectId=1",
                "cursor=x",
                "limit=0",
                "limit=101",
                "subject=a%00b"
            })
    void a_malformed_question_is_refused_with_400(String question) {
        changes(AUDITOR, question).statusCode(400).contentType("application/problem+json");
    }

    private static ValidatableResponse changes(Persona who, String question) {
        return who.asks()
                .urlEncodingEnabled(false)
                .get("/v1/audit/changes?" + question)
                .then();
    }
}
