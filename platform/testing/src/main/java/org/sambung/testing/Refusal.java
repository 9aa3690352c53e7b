package org.sambung.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import org.sambung.platform.problem.Problem;

/** That an answer is a problem of the one shape, and gives nothing away. */
public final class Refusal {

    private Refusal() {}

    /** In Indonesian, as everybody gets it who asks for nothing else. */
    public static void is(Response answer, int status, String slug) {
        is(answer, status, slug, "id");
    }

    /** @param language which the service's explanation of the problem is asked in too, to compare the two */
    public static void is(Response answer, int status, String slug, String language) {
        var explained = given().header("Accept-Language", language).get("/problems/" + slug);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith(Problem.MEDIA_TYPE);
        var problem = Json.of(answer);
        var explanation = Json.of(explained);
        assertThat(problem.path("type").asText()).isEqualTo("/problems/" + slug);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText())
                .isNotBlank()
                .isEqualTo(explanation.path("title").asText());
        assertThat(problem.path("detail").asText())
                .isNotBlank()
                .isEqualTo(explanation.path("detail").asText());
        assertThat(answer.asString()).doesNotContain("Exception", "sambung", "jackson", "select ", "\tat ");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }
}
