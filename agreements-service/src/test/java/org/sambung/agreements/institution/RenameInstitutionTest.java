package org.sambung.agreements.institution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.agreements.paper.Printed;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;
import org.sambung.testing.SettableClock;

@QuarkusTest
class RenameInstitutionTest {

    @Inject
    Scheduler jobs;

    @Inject
    TakingNames taking;

    Persona officer;
    UUID facility;
    UUID partner;
    UUID agreement;

    @BeforeEach
    void signedUnderTheOldNames() {
        jobs.pause();
        SettableClock.set(Instant.parse("2026-06-01T03:00:00Z"));
        officer = AgreementFixtures.anOfficer("WIT");
        facility = UUID.fromString((String) officer.claims().get("facility"));
        partner = AgreementFixtures.aPartner();
        agreement = AgreementFixtures.signed(officer, partner, "2026-01-05", "2030-01-04");
    }

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
        jobs.resume();
    }

    @Test
    void unauthorized_401_without_a_token() {
        Refusal.is(
                rename(given().contentType(ContentType.JSON), "partners", partner, "2026-02-01"),
                401,
                "unauthenticated");
    }

    @Test
    void forbidden_403_for_an_officer() {
        Refusal.is(rename(officer.asks(), "facilities", facility, "2026-02-01"), 403, "forbidden");
    }

    @Test
    void not_found_404_for_nobody() {
        Refusal.is(rename(registrar(), "partners", UUID.randomUUID(), "2026-02-01"), 404, "not-found");
    }

    @Test
    void bad_request_400_without_a_day() {
        Refusal.is(
                registrar().body("{\"name\": \"RS Baru\"}").post("/v1/partners/" + partner + "/names"),
                400,
                "invalid-request");
    }

    @Test
    void precondition_failed_412_for_a_stale_version() {
        Refusal.is(
                rename(registrar().header("If-Match", "\"99\""), "partners", partner, "2026-02-01"),
                412,
                "stale-version");
    }

    @Test
    void an_agreement_keeps_the_names_of_the_day_of_its_signing() {
        rename(registrar(), "partners", partner, "2026-02-01")
                .then()
                .statusCode(200)
                .body("name", equalTo("Nama Baru"));
        rename(registrar(), "facilities", facility, "2026-02-01").then().statusCode(200);

        officer.asks()
                .get("/v1/agreements/" + agreement + "/parties")
                .then()
                .statusCode(200)
                .body("namesOf", equalTo("2026-01-05"))
                .body("partner.name", equalTo("RS Uji"))
                .body("partner.nameToday", equalTo("Nama Baru"))
                .body("facility.name", equalTo("Rutan Uji"))
                .body("facility.nameToday", equalTo("Nama Baru"));
        assertThat(Printed.text(officer.asks().get("/v1/agreements/" + agreement + "/paper")))
                .contains("1. Rutan Uji,", "2. RS Uji,")
                .doesNotContain("Nama Baru");
        registrar()
                .get("/v1/partners/" + partner + "/names")
                .then()
                .body("name", contains("RS Uji", "Nama Baru"))
                .body("validFrom", contains(null, "2026-02-01"));
        for (var words : new String[] {"baru", "uji"}) {
            officer.asks().get("/v1/agreements?q=" + words).then().body("items.id", contains(agreement.toString()));
        }
        await().untilAsserted(() -> assertThat(Events.typesOf("agreements", partner))
                .containsExactly("partner.registered", "partner.changed"));
    }

    /** WIT is nine hours ahead. */
    @Test
    void a_name_that_lies_ahead_is_taken_at_the_facilitys_midnight_once() {
        rename(registrar(), "facilities", facility, "2026-07-01").then().body("name", equalTo("Rutan Uji"));
        takeAt("2026-06-30T14:59:59Z", "Rutan Uji");
        takeAt("2026-06-30T15:00:00Z", "Nama Baru");
        takeAt("2026-06-30T15:01:00Z", "Nama Baru");

        await().untilAsserted(() -> assertThat(Events.typesOf("agreements", facility))
                .containsExactly("facility.registered", "facility.changed", "facility.changed"));
    }

    @Test
    void a_correction_is_no_new_name() {
        rename(registrar(), "partners", partner, "2026-02-01");
        registrar()
                .header("If-Match", "*")
                .body("""
                        {"name": "Nama Betul", "kind": "HOSPITAL", "region": "ID-KT"}""")
                .put("/v1/partners/" + partner)
                .then()
                .statusCode(200);
        registrar().get("/v1/partners/" + partner + "/names").then().body("name", contains("RS Uji", "Nama Betul"));
    }

    @Test
    void before_its_signing_an_agreement_has_the_names_of_today() {
        var draft = AgreementFixtures.aDraft(officer, partner, "2026-01-05", "2030-01-04");
        rename(registrar(), "partners", partner, "2026-05-01");
        officer.asks()
                .get("/v1/agreements/" + draft + "/parties")
                .then()
                .body("namesOf", equalTo("2026-06-01"))
                .body("partner.name", equalTo("Nama Baru"));
        Refusal.is(
                AgreementFixtures.anOfficer("WIB").asks().get("/v1/agreements/" + draft + "/parties"),
                404,
                "not-found");
    }

    private void takeAt(String now, String name) {
        SettableClock.set(Instant.parse(now));
        taking.takeDue();
        registrar().get("/v1/facilities/" + facility).then().body("name", equalTo(name));
    }

    private static RequestSpecification registrar() {
        return Persona.with("registrar").asks();
    }

    private static Response rename(RequestSpecification request, String register, UUID id, String from) {
        return request.body("{\"name\": \"Nama Baru\", \"validFrom\": \"" + from + "\"}")
                .post("/v1/" + register + "/" + id + "/names");
    }
}
