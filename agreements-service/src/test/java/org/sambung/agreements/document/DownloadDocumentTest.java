package org.sambung.agreements.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.platform.content.FileName;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;
import org.sambung.testing.Scans;

@QuarkusTest
class DownloadDocumentTest {

    static final byte[] FIRST = Scans.pdf(1_100_000, 5);
    static final byte[] SECOND = Scans.pdf(2_000, 6);

    Persona officer;
    UUID partner;
    UUID agreement;
    UUID id;

    @BeforeEach
    void twoVersions() {
        officer = AgreementFixtures.anOfficer("WITA");
        partner = AgreementFixtures.aPartner();
        agreement = AgreementFixtures.inForce(officer, partner);
        id = DocumentFixtures.uploaded(officer, agreement, FIRST);
        officer.asks()
                .header(FileName.HEADER, "Pindai%20%C3%A9.pdf")
                .contentType(Scans.PDF)
                .body(SECOND)
                .post("/v1/documents/" + id + "/versions")
                .then()
                .statusCode(200);
    }

    @Test
    void ok_200_byte_for_byte_with_the_right_type_and_name() {
        var answer = download(officer, "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asByteArray()).isEqualTo(SECOND);
        assertThat(answer.contentType()).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(SECOND.length));
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"Pindai e.pdf\"; filename*=UTF-8''Pindai%20%C3%A9.pdf");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("ETag")).isEqualTo('"' + Scans.sha256(SECOND) + '"');
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "image/jpeg", "image/*", "application/pdf", "application/json, */*;q=0.1"})
    void ok_200_an_image_in_its_own_form_whichever_of_the_three_is_asked_for(String accepted) {
        for (var image :
                Map.of("image/png", Scans.png(), "image/jpeg", Scans.jpeg()).entrySet()) {
            id = DocumentFixtures.uploaded(officer, agreement, image.getKey(), image.getValue());
            var answer =
                    given().auth().oauth2(officer.token()).accept(accepted).get("/v1/documents/" + id + "/content");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.contentType()).isEqualTo(image.getKey());
            assertThat(answer.asByteArray()).isEqualTo(image.getValue());
        }
    }

    @Test
    void not_acceptable_406_for_who_takes_none_of_the_three() {
        Refusal.is(
                given().auth().oauth2(officer.token()).accept("text/html").get("/v1/documents/" + id + "/content"),
                406,
                "not-acceptable");
    }

    @Test
    void ok_200_with_an_earlier_version_of_many_pieces() {
        assertThat(Scans.sha256(download(officer, "?version=1").asByteArray())).isEqualTo(Scans.sha256(FIRST));
    }

    @Test
    void ok_200_for_the_partner_and_the_region_and_each_is_recorded() {
        var readers = new Persona[] {
            Persona.ofPartner(partner, "partner-officer"), Persona.ofRegion(AgreementFixtures.REGION, "oversight")
        };
        for (var reader : readers) {
            assertThat(download(reader, "").statusCode()).isEqualTo(200);
            assertThat(first("select count(*) from read_audit where object_id = '" + id + "' and subject = '"
                            + reader.subject() + "' and operation = 'GET /v1/documents/{id}/content'"))
                    .isEqualTo("1");
        }
    }

    @Test
    void a_dump_shows_neither_name_nor_content() {
        assertThat(first("select count(*) from document_piece where position('%PDF'::bytea in sealed) > 0"))
                .isEqualTo("0");
        assertThat(first("select count(*) from document where position('Pindai'::bytea in versions) > 0"))
                .isEqualTo("0");
    }

    @Test
    void a_piece_does_not_open_in_the_place_of_another() {
        putInPlaceOf(0, 1);
        assertThat(download(officer, "?version=1").statusCode()).isEqualTo(500);
    }

    @Test
    void who_has_begun_to_read_sees_that_it_is_not_all() {
        putInPlaceOf(3, 1);
        assertThatThrownBy(() -> download(officer, "?version=1").asByteArray()).isInstanceOf(IOException.class);
    }

    /** As somebody might who can write to the database and has no key. */
    private void putInPlaceOf(int number, int other) {
        first("update document_piece a set sealed = b.sealed from document_piece b where a.content_id = b.content_id"
                + " and a.number = " + number + " and b.number = " + other + " and a.facility_id = '"
                + officer.claims().get("facility") + "' returning a.number");
    }

    @Test
    void unauthorized_401_without_a_token() {
        Refusal.is(given().get("/v1/documents/" + id + "/content"), 401, "unauthenticated");
    }

    @Test
    void forbidden_403_for_a_nurse_of_the_facility() {
        var nurse = Persona.ofFacility(UUID.fromString((String) officer.claims().get("facility")), "nurse");
        Refusal.is(download(nurse, ""), 403, "forbidden");
    }

    @Test
    void not_found_404_for_another_facilitys_officer_and_a_version_that_is_not_there() {
        Refusal.is(download(AgreementFixtures.anOfficer("WITA"), ""), 404, "not-found");
        Refusal.is(download(officer, "?version=3"), 404, "not-found");
    }

    private Response download(Persona who, String query) {
        return given().auth().oauth2(who.token()).get("/v1/documents/" + id + "/content" + query);
    }

    private static String first(String sql) {
        try (var connection = Parts.postgres().superuser("agreements");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
