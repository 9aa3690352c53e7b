package org.sambung.agreements;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;

/** What a client must not send is refused in one shape, and leaves everything as it was. */
@QuarkusTest
class BadInputTest {

    static final String PATH = "/v1/agreements";

    Persona officer;
    UUID id;
    String body;

    @BeforeEach
    void draft() {
        var partner = AgreementFixtures.aPartner();
        officer = AgreementFixtures.anOfficer("WIB");
        id = AgreementFixtures.aDraft(officer, partner, "2026-01-05", "2030-01-04");
        body = AgreementFixtures.drafting(partner, AgreementFixtures.draft("2026-01-05", "2030-01-04"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"partnerId\": ",
                "{partnerId: 1}",
                "{\"draft\": {\"title\": \"x\", \"title\": \"y\"}}",
                "{} trailing"
            })
    void malformed_json_400(String malformed) {
        refuses(() -> officer.asks().body(malformed).post(PATH), 400, "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "1", "{}", "{}{}"})
    void invalid_400_for_what_is_no_draft(String body) {
        refuses(() -> officer.asks().body(body).post(PATH), 400, "invalid-request");
    }

    @Test
    void malformed_json_400_for_bytes_that_are_no_text() {
        var bytes = body.replace("rujukan", "\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        refuses(() -> officer.asks().body(bytes).post(PATH), 400, "malformed-json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"title\": | \"nickname\": \"x\", \"title\": | /draft/nickname",
                "Minutes\": 60 | Minutes\": \"60\" | /draft/scope/0/answerWithinMinutes",
                "Minutes\": 60 | Minutes\": 60.5 | /draft/scope/0/answerWithinMinutes",
                "Minutes\": 60 | Minutes\": 99999999999 | /draft/scope/0/answerWithinMinutes",
                "Minutes\": 60 | Minutes\": 0 | /draft/scope/0/answerWithinMinutes",
                "\"Pelayanan rujukan\" | 5 | /draft/title",
                "\"Pelayanan rujukan\" | true | /draft/title",
                "\"Pelayanan rujukan\" | [] | /draft/title",
                "Pelayanan | Pela\\u0000yanan | /draft/title",
                "2026-01-05 | 2026-02-30 | /draft/effectiveFrom",
                "\"2026-01-05\" | 20260105 | /draft/effectiveFrom",
                "\"PKS\" | \"PACT\" | /draft/documentType",
                "\"PKS\" | 1 | /draft/documentType",
                "\"PKS\" | null | /draft/documentType",
                "\"times\": 1 | \"times\": null | /draft/scope/1/commitment/times"
            })
    void invalid_400_names_the_place(String right, String wrong, String pointer) {
        assertThat(body).contains(right);
        var answer =
                refuses(() -> officer.asks().body(body.replace(right, wrong)).post(PATH), 400, "invalid-request");
        answer.then().body("errors.pointer", contains(pointer));
    }

    @Test
    void malformed_json_400_for_a_property_given_twice() {
        var twice = body.replace("\"title\":", "\"title\": \"x\", \"title\":");
        refuses(() -> officer.asks().body(twice).post(PATH), 400, "malformed-json");
    }

    @Test
    void too_large_413() {
        var large = body.replace("rujukan", "x".repeat(1_100_000));
        refuses(() -> officer.asks().body(large).post(PATH), 413, "too-large");
    }

    @Test
    void unsupported_media_type_415() {
        refuses(
                () -> officer.asks().contentType(ContentType.TEXT).body(body).post(PATH),
                415,
                "unsupported-media-type");
    }

    @Test
    void not_acceptable_406() {
        refuses(() -> officer.asks().accept(ContentType.XML).get(PATH + "/" + id), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/nothing", "/v1/agreements/1", "/v1/agreements/1/history", "/nothing", "/problems/nothing"})
    void not_found_404_on_an_unknown_path(String path) {
        refuses(() -> officer.asks().get(path), 404, "not-found");
    }

    @Test
    void method_not_allowed_405() {
        refuses(() -> officer.asks().delete(PATH + "/" + id), 405, "method-not-allowed");
        refuses(() -> officer.asks().body("{}").patch(PATH + "/" + id), 405, "method-not-allowed");
    }

    @Test
    void not_found_404_for_what_is_absent_or_anothers() {
        var stranger = AgreementFixtures.anOfficer("WIB");
        refuses(() -> officer.asks().get(PATH + "/" + UUID.randomUUID()), 404, "not-found");
        refuses(() -> stranger.asks().get(PATH + "/" + id), 404, "not-found");
        refuses(() -> stranger.asks().get(PATH + "/" + id + "/history"), 404, "not-found");
    }

    @Test
    void conflict_409_for_an_illegal_transition() {
        refuses(() -> officer.asks().post(PATH + "/" + id + "/readiness"), 409, "illegal-transition");
    }

    @Test
    void forbidden_403_in_the_wrong_role() {
        var nurse = Persona.ofFacility(UUID.randomUUID(), "nurse");
        refuses(() -> nurse.asks().body(body).post(PATH), 403, "forbidden");
    }

    @Test
    void forbidden_403_in_a_role_not_held() {
        refuses(
                () -> officer.asks()
                        .header("X-Acting-Role", "registrar")
                        .body(body)
                        .post(PATH),
                403,
                "forbidden");
        refuses(() -> officer.asks().header("X-Acting-Role", "king").body(body).post(PATH), 403, "forbidden");
    }

    @Test
    void forbidden_403_in_a_held_role_that_may_not() {
        var both = Persona.ofFacility(UUID.randomUUID(), "agreements-officer", "facility-head");
        refuses(
                () -> both.asks()
                        .header("X-Acting-Role", "facility-head")
                        .body(body)
                        .post(PATH),
                403,
                "forbidden");
    }

    @Test
    void forbidden_403_for_the_services_own_role() {
        var pretender = Persona.ofFacility(UUID.randomUUID(), "system");
        refuses(() -> pretender.asks().get(PATH), 403, "forbidden");
    }

    @Test
    void unauthorized_401_without_a_token() {
        var answer = refuses(() -> json().body(body).post(PATH), 401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void unauthorized_401_with_an_expired_token() {
        unauthorized(Parts.identityProvider().expiredToken(officer.subject(), officer.claims()));
    }

    @Test
    void unauthorized_401_with_a_token_for_another_application() {
        unauthorized(Parts.identityProvider().tokenForAnotherAudience(officer.subject(), officer.claims()));
    }

    @Test
    void unauthorized_401_with_another_signature() {
        var token = officer.token();
        var signature = token.lastIndexOf('.') + 1;
        var other = token.charAt(signature) == 'A' ? 'B' : 'A';
        unauthorized(token.substring(0, signature) + other + token.substring(signature + 1));
    }

    @Test
    void unauthorized_401_with_other_claims_under_the_signature() {
        var parts = officer.token().split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("agreements-officer", "registrar");
        unauthorized(parts[0] + "." + base64(claims) + "." + parts[2]);
    }

    @Test
    void unauthorized_401_without_a_signature() {
        unauthorized(base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "."
                + officer.token().split("\\.")[1] + ".");
    }

    @Test
    void unauthorized_401_with_nonsense() {
        unauthorized("nonsense");
    }

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "en-GB, en",
        "'fr, en;q=0.8, id;q=0.5', en",
        "id, id",
        "'id, en;q=0.9', id",
        "'id;q=0.4, en;q=0.5', en",
        "'en;q=0', id",
        "'id;q=0, *', en",
        "'id;q=0', en",
        "'*;q=0.1, en;q=0.2', en",
        "in-ID, id",
        "'en;q=much, ;;,=, en-', id",
        "'garbage of all kinds, en', en",
        "fr, id",
        "*, id",
        "'', id"
    })
    void problems_are_told_in_the_language_asked_for(String accepted, String language) {
        var answer = officer.asks().header("Accept-Language", accepted).get(PATH + "/" + UUID.randomUUID());
        Refusal.is(answer, 404, "not-found", language);
        assertThat(answer.<String>path("title")).isEqualTo(language.equals("en") ? "Not found" : "Tidak ditemukan");
    }

    @Test
    void problems_before_the_resource_is_reached_are_told_in_the_language_asked_for() {
        Refusal.is(json().header("Accept-Language", "en").get(PATH), 401, "unauthenticated", "en");
        Refusal.is(
                officer.asks()
                        .header("Accept-Language", "en")
                        .body("x".repeat(1_100_000))
                        .post(PATH),
                413,
                "too-large",
                "en");
    }

    private void unauthorized(String token) {
        refuses(() -> json().auth().oauth2(token).body(body).post(PATH), 401, "unauthenticated");
        refuses(() -> json().auth().oauth2(token).post(PATH + "/" + id + "/negotiation"), 401, "unauthenticated");
    }

    private Response refuses(Supplier<Response> request, int status, String slug) {
        var before = Everything.now();
        var answer = request.get();
        Refusal.is(answer, status, slug);
        assertThat(Everything.now()).isEqualTo(before);
        return answer;
    }

    private static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
