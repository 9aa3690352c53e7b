package org.sambung.agreements.addendum;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.testing.Json;

@QuarkusTest
class MakeAddendumReadyTest extends AddendumCommand {

    MakeAddendumReadyTest() {
        super(Method.POST, "/readiness", null);
    }

    @Override
    UUID anAddendum() {
        return AddendumFixtures.aDraft(officer, agreement);
    }

    @Test
    void ok_200_with_state_history_and_event() {
        send(officer).then().statusCode(200).body("status", equalTo("READY_TO_SIGN"));
        isTold("addendum.made-ready", officer, "DRAFT", "READY_TO_SIGN");
    }

    @Test
    void forbidden_403_for_the_partners_officer() {
        refuses(partnersOfficer.asks(), 403, "forbidden");
    }

    @Test
    void unprocessable_422_when_it_changes_nothing() {
        var same = Json.of(officer.asks().get("/v1/agreements/" + agreement)).path("scope");
        id = AddendumFixtures.aDraftOf(officer, agreement, AddendumFixtures.draft("2026-02-06", null, same.toString()));
        refuses(officer.asks(), 422, "addendum-must-change-something");

        var reordered = "[" + same.get(1) + ", " + same.get(0) + "]";
        id = AddendumFixtures.aDraftOf(officer, agreement, AddendumFixtures.draft("2026-02-06", null, reordered));
        refuses(officer.asks(), 422, "addendum-must-change-something");
    }

    @Test
    void unprocessable_422_without_a_first_day() {
        id = AddendumFixtures.aDraftOf(officer, agreement, AddendumFixtures.draft(null, null, AddendumFixtures.SCOPE));
        refuses(officer.asks(), 422, "addendum-first-day-must-be-agreed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-04", "2030-01-05"})
    void unprocessable_422_outside_the_agreement(String day) {
        id = AddendumFixtures.aDraftOf(officer, agreement, AddendumFixtures.draft(day, null, AddendumFixtures.SCOPE));
        refuses(officer.asks(), 422, "addendum-first-day-must-fall-in-latest-version");
    }

    @Test
    void unprocessable_422_while_the_agreement_is_suspended() {
        AgreementFixtures.post(officer, agreement, "suspension", AgreementFixtures.BECAUSE, 200);
        refuses(officer.asks(), 422, "addendum-needs-agreement-in-force");
    }
}
