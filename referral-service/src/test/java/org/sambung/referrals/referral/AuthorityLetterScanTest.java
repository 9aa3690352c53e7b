package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;
import org.sambung.testing.Scans;

/** A detaining authority's letter carries its scan: for those who deal with custody, and for no hospital. */
@QuarkusTest
class AuthorityLetterScanTest {

    static final byte[] LETTER = Scans.pdf(9_000, 11);

    World world;
    UUID id;

    @BeforeEach
    void ofADetainee() {
        world = World.common();
        id = world.recommendedDetainee();
        world.step(world.doctor, id, "submission", null, 200);
    }

    @Test
    void a_letter_names_its_scan() {
        var scanned = attach(world.registrar, id, "AUTHORITY_LETTER").then().statusCode(201);
        String scan = scanned.extract().path("id");
        String href = scanned.extract().path("href");
        world.lastChange(id, "referral.authority-letter-scanned", "custody-registrar", null, null);

        world.step(world.registrar, id, "authority-letter", letter(scan), 200)
                .body("permission.steps[0].letter.attachmentId", equalTo(scan));

        for (var who : new Persona[] {world.registrar, world.head, world.nurse}) {
            assertThat(who.asks().accept("*/*").get(href).asByteArray()).isEqualTo(LETTER);
            who.asks().get(path(id)).then().statusCode(200).body("items.kind", contains("AUTHORITY_LETTER"));
        }
    }

    @Test
    void no_hospital_sees_it_or_is_told_of_it() {
        String href = attach(world.registrar, id, "AUTHORITY_LETTER").path("href");

        Refusal.is(world.desk.asks().accept("*/*").get(href), 404, "not-found");
        world.desk.asks().get(path(id)).then().statusCode(200).body("items", empty());
        assertThat(Rows.told(id, "referral.authority-letter-scanned"))
                .containsExactly("facility-head:" + world.facility);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nurse", "doctor", "referral-desk", "hospital-system", "facility-head", "custody-officer"})
    void forbidden_403_for_others_to_bring_it(String role) {
        Refusal.is(attach(world.withRole(role), id, "AUTHORITY_LETTER"), 403, "forbidden");
    }

    @Test
    void invalid_400_for_a_scan_that_is_none_of_its_letters() {
        String ofAnother = attach(world.registrar, world.recommendedDetainee(), "AUTHORITY_LETTER")
                .path("id");
        String result = attach(world.nurse, id, "LABORATORY").path("id");

        for (var scan : new String[] {ofAnother, result, UUID.randomUUID().toString()}) {
            world.refused(world.registrar, id, "authority-letter", letter(scan), 400, "invalid-request");
        }
    }

    private static Response attach(Persona who, UUID id, String kind) {
        return who.asks().contentType(Scans.PDF).body(LETTER).post(path(id) + "?kind=" + kind);
    }

    private static String letter(String scan) {
        return "{\"number\": \"B-12\", \"date\": \"2026-11-01\", \"signatory\": \"Uji Jaksa\", \"attachmentId\": \""
                + scan + "\"}";
    }

    private static String path(UUID referral) {
        return "/v1/referrals/" + referral + "/attachments";
    }
}
