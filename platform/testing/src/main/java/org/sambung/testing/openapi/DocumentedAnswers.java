package org.sambung.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import org.sambung.testing.Json;

/** Every answer that any test gets is one that the document tells: its status, its headers, its problem and its content. */
public class DocumentedAnswers implements Filter, QuarkusTestBeforeClassCallback {

    private static final ObjectMapper JSON = new ObjectMapper()
            .setDefaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.NON_NULL));

    private static ApiDocument document;
    private static SchemaCheck check;

    @Override
    public void beforeClass(Class<?> test) {
        if (RestAssured.filters().stream().noneMatch(DocumentedAnswers.class::isInstance)) {
            RestAssured.filters(this);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var answer = context.next(request, expected);
        load();
        document.operation(request.getMethod(), URI.create(request.getURI()).getPath())
                .filter(operation -> !isOutsideTheDocument(answer))
                .ifPresent(operation -> demandDocumented(operation, request, answer));
        return answer;
    }

    /** What the server answers before any operation is known, and pages for people. */
    private static boolean isOutsideTheDocument(Response answer) {
        return List.of(405, 414, 431).contains(answer.statusCode())
                || mediaType(answer).equals("text/html");
    }

    private static synchronized void load() {
        if (document == null) {
            document = ApiDocument.served();
            check = new SchemaCheck(document);
        }
    }

    private static void demandDocumented(
            ApiDocument.Operation operation, FilterableRequestSpecification request, Response answer) {
        var name = operation.name() + " " + answer.statusCode();
        var responses = operation.node().path("responses");
        assertThat(responses.has(Integer.toString(answer.statusCode())))
                .as("the document tells %s", name)
                .isTrue();
        var told = document.resolve(responses.path(Integer.toString(answer.statusCode())));
        told.path("headers").fieldNames().forEachRemaining(header -> {
            if (!header.equals("Link")) {
                assertThat(answer.header(header)).as("%s has %s", name, header).isNotNull();
            }
        });
        if (answer.statusCode() >= 400) {
            assertThat(BreakingChanges.texts(operation.node().path("x-problems")))
                    .as("x-problems of %s", operation.name())
                    .contains(Json.of(answer).path("type").asText().replace("/problems/", ""));
        }
        var media = told.path("content").path(mediaType(answer));
        assertThat(media.isMissingNode())
                .as("%s is %s", name, answer.contentType())
                .isEqualTo(answer.asByteArray().length == 0);
        if (mediaType(answer).endsWith("json")) {
            demandValid(name, media, answer.asString());
        }
        if (answer.statusCode() < 300 && request.getBody() instanceof String sent) {
            demandValid(
                    operation.name() + " body",
                    operation.node().path("requestBody").path("content").path("application/json"),
                    withoutNulls(sent));
        }
    }

    /** A property that is null says what one says that is not there. */
    private static String withoutNulls(String sent) {
        try {
            return JSON.writeValueAsString(JSON.readValue(sent, Object.class));
        } catch (JsonProcessingException malformed) {
            return sent;
        }
    }

    private static String mediaType(Response answer) {
        return answer.contentType() == null ? "" : answer.contentType().replaceFirst(";.*", "");
    }

    private static void demandValid(String name, JsonNode media, String text) {
        if (media.has("schema")) {
            assertThat(check.errors(media.get("schema"), text)).as(name).isEmpty();
        }
    }
}
