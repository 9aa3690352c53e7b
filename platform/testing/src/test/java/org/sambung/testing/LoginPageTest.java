package org.sambung.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A browser's way to a token: authorization code with PKCE, no secret. */
class LoginPageTest {

    private static final String SWAGGER_UI = "http://localhost:8081";
    private static final String BACK = SWAGGER_UI + "/q/swagger-ui/oauth2-redirect.html";
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters";
    private static final String CHALLENGE = "mg3QoZgnRJxQy_jYdfW7D8wJkoziCuM8Yhos7PwVvsI";

    @Test
    void whoever_picks_a_persona_gets_its_token() throws Exception {
        try (var provider = IdentityProvider.start(0)) {
            provider.add("nurse", Map.of("roles", List.of("nurse"), "name", "Sri \"Uji\" <Demo>"));

            var page = browser()
                    .get(provider.url() + "/authorize")
                    .then()
                    .statusCode(200)
                    .extract()
                    .htmlPath();
            var location = browser()
                    .formParam("username", page.getString("html.body.form[0].button.@value"))
                    .formParam("claims", page.getString("html.body.form[0].input.@value"))
                    .post(provider.url() + "/authorize")
                    .then()
                    .statusCode(302)
                    .extract()
                    .header("Location");
            var token = token(provider, code(location))
                    .then()
                    .statusCode(200)
                    .header("Access-Control-Allow-Origin", SWAGGER_UI)
                    .extract();

            assertThat(location).startsWith(BACK + "?");
            var claims = SignedJWT.parse(token.path("access_token")).getJWTClaimsSet();
            assertThat(claims.getSubject()).isEqualTo("nurse");
            assertThat(claims.getStringListClaim("roles")).containsExactly("nurse");
            assertThat(claims.getStringClaim("name")).isEqualTo("Sri \"Uji\" <Demo>");
            assertThat(claims.getAudience()).containsExactly(IdentityProvider.AUDIENCE);
        }
    }

    private static RequestSpecification browser() {
        return given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .queryParam("response_type", "code")
                .queryParam("client_id", "sambung-swagger-ui")
                .queryParam("redirect_uri", BACK)
                .queryParam("scope", "openid")
                .queryParam("state", "state")
                .queryParam("code_challenge", CHALLENGE)
                .queryParam("code_challenge_method", "S256");
    }

    private static Response token(IdentityProvider provider, String code) {
        return given().contentType(ContentType.URLENC)
                .header("Origin", SWAGGER_UI)
                .formParam("grant_type", "authorization_code")
                .formParam("client_id", "sambung-swagger-ui")
                .formParam("code", code)
                .formParam("redirect_uri", BACK)
                .formParam("code_verifier", VERIFIER)
                .post(provider.url() + "/token");
    }

    private static String code(String location) {
        return location.replaceAll(".*code=([^&]*).*", "$1");
    }
}
