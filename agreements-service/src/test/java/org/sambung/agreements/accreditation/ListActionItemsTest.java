package org.sambung.agreements.accreditation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.agreements.accreditation.AccreditationFixtures.Clinic;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;
import org.sambung.testing.SettableClock;

@QuarkusTest
class ListActionItemsTest {

    Clinic clinic;
    UUID item;

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    /** Its last day, 15 May, ends in the east first. */
    @ParameterizedTest
    @CsvSource({"WIB, 2026-05-15T17:00:00Z", "WITA, 2026-05-15T16:00:00Z", "WIT, 2026-05-15T15:00:00Z"})
    void overdue_by_the_facilitys_own_midnight(String timeZone, Instant midnight) {
        due(timeZone, "2026-05-15");
        SettableClock.set(midnight.minusSeconds(1));
        list(clinic.mentor(), "?overdue=true").body("items", empty());
        SettableClock.set(midnight);
        list(clinic.mentor(), "?overdue=true").body("items.id", contains(item.toString()));
        list(clinic.nurse(), "?status=OPEN").body("items.overdue", contains(true));
    }

    @Test
    void what_is_closed_is_not_overdue() {
        due("WITA", "2026-05-15");
        clinic.nurse()
                .asks()
                .body(CloseActionItemTest.BODY)
                .post(CloseActionItemTest.PATH + item + "/closure")
                .then()
                .statusCode(200);
        list(clinic.nurse(), "?overdue=true").body("items", empty());
        list(clinic.nurse(), "?status=CLOSED").body("items.id", contains(item.toString()));
        list(clinic.nurse(), "?status=OPEN").body("items", empty());
    }

    @Test
    void forbidden_403_for_oversight() {
        var oversight = Persona.ofRegion("ID-KT", "oversight");
        Refusal.is(oversight.asks().get("/v1/accreditation-action-items"), 403, "forbidden");
    }

    private void due(String timeZone, String day) {
        clinic = AccreditationFixtures.aClinic(timeZone);
        item = AccreditationFixtures.anActionItem(
                clinic, AccreditationFixtures.inMentoring(clinic, "KLINIK-2023"), day);
    }

    private static ValidatableResponse list(Persona who, String query) {
        return who.asks().get("/v1/accreditation-action-items" + query).then().statusCode(200);
    }
}
