package org.sambung.local;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assumptions.abort;

import io.restassured.http.ContentType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What those find who build a web frontend: documents to generate a client from, a login to try them, open doors. */
@ExtendWith(OneSystem.class)
@Order(2)
class FrontendIT {

    private static final String PAGE = "http://localhost:5173";

    static LocalSystem system;
    static String partner;

    @BeforeAll
    static void makePersonasKnown(LocalSystem running) {
        system = running;
        var facility = registered("/v1/facilities", "facilityId", """
                {"name": "Rutan Klien Uji", "type": "RUTAN", "class": "IIB", "region": "ID-KT", "timeZone": "WIB"}""");
        partner = registered("/v1/partners", "partnerId", """
                {"name": "RS Klien Uji", "kind": "HOSPITAL", "region": "ID-KT", "emergencyPhone": "+62 536 01"}""");
        for (var role : List.of("doctor", "agreements-officer")) {
            system.identityProvider()
                    .add(
                            "client-" + role.replace("agreements-", ""),
                            Map.of("roles", List.of(role), "facility", facility, "name", "Klien Uji"));
        }
    }

    @Test
    void a_client_generated_from_the_stored_documents_plays_a_journey() throws Exception {
        TypeScript.compile();

        var told = TypeScript.told(
                "journey",
                Map.of(
                        "AGREEMENTS", url(system.places().agreements()),
                        "REFERRALS", url(system.places().referrals()),
                        "VISITS", url(system.places().visits()),
                        "PROVIDER", system.identityProvider().url(),
                        "PARTNER", partner));

        assertThat(told)
                .containsEntry("me", "client-officer")
                .containsEntry("pages", "2")
                .containsEntry("problem", "/problems/invalid-request")
                .containsEntry("edited", "412")
                .containsEntry("referral", "RECOMMENDED")
                .containsEntry("blocked", "agreement-must-cover-it")
                .containsEntry("visits", "0");
        assertThat(told.get("possible")).contains("POST cancellation").doesNotContain("POST submission");
    }

    @Test
    void a_person_logs_in_at_swagger_ui_and_reads() throws Exception {
        var chromium = chromium();
        TypeScript.compile();

        // A home of its own, so that the browser leaves nothing in the user's.
        var home = TypeScript.empty("home");
        var told = TypeScript.told(
                "swagger-ui",
                Map.of(
                        "CHROMIUM",
                        chromium.toString(),
                        "HOME",
                        home.toString(),
                        "PROFILE",
                        home.resolve("profile").toString(),
                        "SWAGGER_UI",
                        url(system.places().agreements()) + "/q/swagger-ui",
                        "PERSONA",
                        "client-officer",
                        "PATH_TO_READ",
                        "/v1/me"));

        assertThat(told).containsEntry("status", "200");
        assertThat(told.get("body")).contains("client-officer");
    }

    @ParameterizedTest
    @MethodSource("services")
    void each_document_offers_the_login_beside_the_token(int port) {
        var provider = system.identityProvider().url();

        given().accept(ContentType.JSON)
                .get(url(port) + "/q/openapi")
                .then()
                .statusCode(200)
                .body("components.securitySchemes.SecurityScheme.scheme", equalTo("bearer"))
                .body(
                        "components.securitySchemes.login.flows.authorizationCode.authorizationUrl",
                        equalTo(provider + "/authorize"))
                .body(
                        "components.securitySchemes.login.flows.authorizationCode.tokenUrl",
                        equalTo(provider + "/token"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_page_of_this_machine_may_call(int port) {
        given().header("Origin", PAGE)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization,if-match,idempotency-key,x-acting-role")
                .options(url(port) + "/v1/anything")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", PAGE)
                .header("Access-Control-Allow-Methods", containsString("PUT"))
                .header("Access-Control-Allow-Headers", containsString("If-Match,Idempotency-Key,X-Acting-Role"));
        given().header("Origin", PAGE)
                .get(url(port) + "/v1/anything")
                .then()
                .header("Access-Control-Allow-Origin", PAGE)
                .header(
                        "Access-Control-Expose-Headers",
                        "Content-Disposition,ETag,Location,Link,Retry-After,Idempotent-Replayed");
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_page_from_elsewhere_may_not(int port) {
        for (var elsewhere : List.of("https://example.org", "http://localhost.example.org", "http://127.0.0.10:80")) {
            given().header("Origin", elsewhere)
                    .header("Access-Control-Request-Method", "GET")
                    .options(url(port) + "/v1/anything")
                    .then()
                    .statusCode(403)
                    .header("Access-Control-Allow-Origin", nullValue());
        }
    }

    private static Stream<Integer> services() {
        var places = system.places();
        return Stream.of(places.agreements(), places.referrals(), places.visits());
    }

    /** Where there is none the test is skipped, unless the system property sambung.chromium is required. */
    private static Path chromium() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> TypeScript.program(name).stream())
                .findFirst()
                .orElseGet(() -> {
                    var reason = "no Chromium is on the PATH: the login at Swagger UI was not tried";
                    return "required".equals(System.getProperty("sambung.chromium")) ? fail(reason) : abort(reason);
                });
    }

    private static String registered(String path, String id, String body) {
        return given().auth()
                .oauth2(system.identityProvider().token("registrar", Map.of("roles", List.of("registrar"))))
                .contentType(ContentType.JSON)
                .body(body)
                .post(url(system.places().agreements()) + path)
                .then()
                .statusCode(201)
                .extract()
                .path(id);
    }

    private static String url(int port) {
        return LocalSystem.url(port);
    }
}
