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
        assertThat(answer.<String>path("type")).isEqualTo("/problems/" + slug);
        assertThat(answer.<Integer>path("status")).isEqualTo(status);
        assertThat(answer.<String>path("title")).isNotBlank().isEqualTo(explained.path("title"));
        assertThat(answer.<String>path("detail")).isNotBlank().isEqualTo(explained.path("detail"));
        assertThat(answer.asString()).doesNotContain("Exception", "sambung", "jackson", "select ", "\tat ");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }
}
