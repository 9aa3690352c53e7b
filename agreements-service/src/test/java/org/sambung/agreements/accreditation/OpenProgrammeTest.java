package org.sambung.agreements.accreditation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.agreements.accreditation.AccreditationFixtures.Clinic;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;

@QuarkusTest
class OpenProgrammeTest {

    static final String PATH = "/v1/accreditation-programmes";

    Clinic clinic;
    String body;

    @BeforeEach
    void agree() {
        clinic = AccreditationFixtures.aClinic("WITA");
        body = AccreditationFixtures.opening(clinic.agreement(), "KLINIK-2023");
    }

    @Test
    void created_201_with_state_history_and_event() {
        var created = clinic.officer()
                .asks()
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .body("stage", equalTo("LICENCE"))
                .body("unscored", equalTo(104))
                .body("scopeVersion", equalTo(1))
                .body("actions.possible.name", contains("licence-recording", "end"))
                .body("actions.blocked.name", hasItem("registration-stage"));
        String id = created.extract().path("id");
        created.header("Location", endsWith(PATH + "/" + id));
        Told.last(clinic.mentor(), PATH + "/", UUID.fromString(id), "accreditation.opened", null, "LICENCE");
    }

    @Test
    void ok_200_listed_for_both_sides_and_the_region_only() {
        var id = AccreditationFixtures.opened(clinic, "KLINIK-2023").toString();
        for (var reader : new Persona[] {clinic.nurse(), clinic.mentor()}) {
            reader.asks().get(PATH).then().statusCode(200).body("items.id", contains(id));
        }
        clinic.oversight()
                .asks()
                .get(PATH + "?stage=LICENCE&facilityId=" + clinic.facility())
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        AccreditationFixtures.aClinic("WIB").officer().asks().get(PATH).then().body("items.id", not(hasItem(id)));
    }

    @Test
    void unauthorized_401_without_a_token() {
        refuses(given().contentType(ContentType.JSON), body, 401, "unauthenticated");
    }

    @Test
    void forbidden_403_for_a_nurse() {
        refuses(clinic.nurse().asks(), body, 403, "forbidden");
    }

    @Test
    void bad_request_400_for_another_facilitys_agreement() {
        refuses(AccreditationFixtures.aClinic("WIB").officer().asks(), body, 400, "invalid-request");
    }

    @Test
    void bad_request_400_for_an_unknown_instrument() {
        refuses(clinic.officer().asks(), body.replace("KLINIK-2023", "KLINIK-1845"), 400, "invalid-request");
    }

    @Test
    void unprocessable_422_under_an_agreement_that_does_not_mentor() {
        var other = AccreditationFixtures.anAgreement(clinic.facility(), clinic.partner(), "CURATIVE");
        refuses(
                clinic.officer().asks(),
                AccreditationFixtures.opening(other, "KLINIK-2023"),
                422,
                "agreement-must-cover-mentoring");
    }

    @Test
    void unprocessable_422_under_a_suspended_agreement() {
        AgreementFixtures.post(clinic.officer(), clinic.agreement(), "suspension", AgreementFixtures.BECAUSE, 200);
        refuses(clinic.officer().asks(), body, 422, "agreement-must-cover-mentoring");
    }

    @Test
    void unprocessable_422_for_a_clinic_on_its_way() {
        AccreditationFixtures.opened(clinic, "KLINIK-2023");
        refuses(clinic.officer().asks(), body, 422, "clinic-already-on-its-way");
    }

    @Test
    void created_201_again_after_the_end() {
        var first = AccreditationFixtures.opened(clinic, "KLINIK-2023");
        AccreditationFixtures.post(
                clinic.officer(), first, "end", "{\"on\": \"2026-02-01\", \"reason\": \"Klinik pindah\"}", 200);
        Told.last(clinic.mentor(), PATH + "/", first, "accreditation.ended", "LICENCE", "ENDED");
        clinic.officer().asks().body(body).post(PATH).then().statusCode(201);
    }

    @Test
    void unprocessable_422_on_a_day_that_has_not_come() {
        refuses(clinic.officer().asks(), body.replace("2026-01-12", "2099-01-01"), 422, "day-must-have-come");
    }

    private static void refuses(RequestSpecification request, String body, int status, String slug) {
        var before = Told.soFar();
        Refusal.is(request.body(body).post(PATH), status, slug);
        assertThat(Told.soFar()).isEqualTo(before);
    }
}
