package org.sambung.agreements.addendum;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AbandonAddendumTest extends AddendumCommand {

    AbandonAddendumTest() {
        super(Method.POST, "/abandonment", "{\"reason\": \"Alur lama dipertahankan\"}");
    }

    @Override
    UUID anAddendum() {
        return AddendumFixtures.aDraft(officer, agreement);
    }

    @Test
    void ok_200_with_state_history_and_event() {
        send(officer).then().statusCode(200).body("status", equalTo("ABANDONED"));
        isTold("addendum.abandoned", officer, "DRAFT", "ABANDONED");
    }

    @Test
    void forbidden_403_for_the_partners_officer() {
        refuses(partnersOfficer.asks(), 403, "forbidden");
    }

    @Test
    void bad_request_400_without_a_reason() {
        refuses(officer.asks(), "{}", 400, "invalid-request");
    }
}
