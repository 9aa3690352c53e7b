package org.sambung.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever form a resource method gives its answer, the same is kept of it. */
class WritingAnswersTest {

    static final byte[] FINGERPRINT = {1, 2, 3};
    static final Thing THING = new Thing("a");

    final WritingAnswers writing = new WritingAnswers();

    record Thing(String name) {}

    interface Routes {
        Thing plain();

        @ResponseStatus(202)
        Thing accepted();
    }

    @BeforeEach
    void json() {
        writing.json = new ObjectMapper();
    }

    @Test
    void a_response() {
        kept(
                Response.created(URI.create("http://host/things/1"))
                        .entity(THING)
                        .tag("3")
                        .build(),
                201,
                "{\"name\":\"a\"}");
    }

    @Test
    void a_typed_response() {
        kept(
                RestResponse.ResponseBuilder.<Thing>created(URI.create("http://host/things/1"))
                        .entity(THING)
                        .tag("3")
                        .build(),
                201,
                "{\"name\":\"a\"}");
    }

    @Test
    void the_thing_itself() {
        var answer = again(THING);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsOnlyKeys("Content-Type");
        assertThat(answer.body()).asString().isEqualTo("{\"name\":\"a\"}");
    }

    @Test
    void the_thing_itself_with_a_status_of_the_route() {
        assertThat(again("accepted", THING).status()).isEqualTo(202);
    }

    @Test
    void nothing() {
        var answer = again(null);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.headers()).isEmpty();
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void a_page_and_bytes() {
        var page = again(Response.ok("<p>\u00e9</p>").type("text/html").build());
        assertThat(page.headers()).containsEntry("Content-Type", "text/html");
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo("<p>\u00e9</p>");
        assertThat(again(Response.ok(new byte[] {7, 8}).build()).body()).containsExactly(7, 8);
    }

    private void kept(Object returned, int status, String body) {
        var answer = again(returned);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.fingerprint()).isEqualTo(FINGERPRINT);
        assertThat(answer.headers())
                .containsEntry("Location", "http://host/things/1")
                .containsEntry("ETag", "\"3\"")
                .containsEntry("Content-Type", "application/json;charset=UTF-8");
        assertThat(answer.body()).asString().isEqualTo(body);
    }

    /** Through the bytes that are sealed. */
    private KeptAnswer again(Object returned) {
        return again("plain", returned);
    }

    private KeptAnswer again(String method, Object returned) {
        try {
            var route = Routes.class.getDeclaredMethod(method);
            return KeptAnswer.read(writing.of(FINGERPRINT, route, returned).bytes());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
