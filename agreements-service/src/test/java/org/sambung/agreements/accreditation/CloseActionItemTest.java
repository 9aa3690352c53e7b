package org.sambung.agreements.accreditation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.agreements.accreditation.AccreditationFixtures.Clinic;
import org.sambung.testing.Refusal;

@QuarkusTest
class CloseActionItemTest {

    static final String PATH = "/v1/accreditation-action-items/";
    static final String BODY = """
            {"on": "2026-05-11", "evidence": [{"kind": "SIMULATION", "text": "Uji padam dilakukan"}]}""";

    Clinic clinic;
    UUID item;

    @BeforeEach
    void find() {
        clinic = AccreditationFixtures.aClinic("WITA");
        var programme = AccreditationFixtures.inMentoring(clinic, "KLINIK-2023");
        item = AccreditationFixtures.anActionItem(clinic, programme, "2026-05-15");
    }

    @Test
    void ok_200_with_state_history_and_event() {
        send(clinic.nurse().asks(), BODY)
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("closedBy", equalTo("Uji nurse"))
                .body("evidence[0].text", equalTo("Uji padam dilakukan"))
                .body("overdue", equalTo(false))
                .body("actions.possible", empty());
        Told.last(clinic.mentor(), PATH, item, "accreditation-action-item.closed", "OPEN", "CLOSED");
    }

    @Test
    void an_action_item_closes_only_with_evidence() {
        refuses(clinic.nurse().asks(), "{\"on\": \"2026-05-11\", \"evidence\": []}", 422, "closing-needs-evidence");
    }

    @Test
    void unprocessable_422_on_a_day_before_it_was_found() {
        refuses(clinic.nurse().asks(), BODY.replace("05-11", "04-06"), 422, "closing-day-must-have-come");
    }

    @Test
    void unprocessable_422_on_a_day_that_has_not_come() {
        refuses(clinic.nurse().asks(), BODY.replace("2026", "2099"), 422, "closing-day-must-have-come");
    }

    @Test
    void conflict_409_when_it_is_closed() {
        send(clinic.nurse().asks(), BODY).then().statusCode(200);
        refuses(clinic.nurse().asks(), BODY, 409, "illegal-transition");
    }

    @Test
    void unauthorized_401_without_a_token() {
        refuses(given().contentType(ContentType.JSON), BODY, 401, "unauthenticated");
    }

    @Test
    void forbidden_403_for_the_health_office() {
        refuses(clinic.mentor().asks(), BODY, 403, "forbidden");
    }

    @Test
    void not_found_404_for_another_facilitys_nurse() {
        refuses(AccreditationFixtures.aClinic("WITA").nurse().asks(), BODY, 404, "not-found");
    }

    @Test
    void precondition_failed_412_for_a_stale_version() {
        refuses(clinic.nurse().asks().header("If-Match", "\"99\""), BODY, 412, "stale-version");
    }

    private io.restassured.response.Response send(RequestSpecification request, String body) {
        return request.body(body).post(PATH + item + "/closure");
    }

    private void refuses(RequestSpecification request, String body, int status, String slug) {
        var before = Told.soFar();
        Refusal.is(send(request, body), status, slug);
        assertThat(Told.soFar()).isEqualTo(before);
    }
}
