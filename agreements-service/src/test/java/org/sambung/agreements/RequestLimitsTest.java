package org.sambung.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;

/** What is larger, deeper or longer than anybody needs is refused before it costs anything. */
@QuarkusTest
class RequestLimitsTest {

    static final String PATH = "/v1/agreements";

    Persona officer;
    String body;

    @BeforeEach
    void aDraft() {
        officer = AgreementFixtures.anOfficer("WIB");
        body = AgreementFixtures.drafting(
                AgreementFixtures.aPartner(), AgreementFixtures.draft("2026-01-05", "2030-01-04"));
    }

    @Test
    void invalid_400_for_a_word_that_is_too_long() {
        var answer = officer.asks()
                .body(body.replace("rujukan", "x".repeat(200_000)))
                .post(PATH);
        Refusal.is(answer, 400, "invalid-request");
        answer.then().body("errors.pointer", contains("/draft/title"));
    }

    @Test
    void invalid_400_for_a_number_that_is_too_long() {
        var answer = officer.asks().body(body.replace("60", "6".repeat(5_000))).post(PATH);
        Refusal.is(answer, 400, "invalid-request");
    }

    @Test
    void invalid_400_for_a_name_that_is_too_long() {
        var answer =
                officer.asks().body(body.replace("title", "t".repeat(60_000))).post(PATH);
        Refusal.is(answer, 400, "invalid-request");
    }

    @ParameterizedTest
    @CsvSource({"'{\"partnerId\":', '}'", "'[', ']'", "'{\"draft\":{\"scope\":[', ']}}'"})
    void invalid_400_for_what_is_nested_without_end(String opening, String closing) {
        var deep = opening.repeat(10_000) + "1" + closing.repeat(10_000);
        // As bytes: the client would print a text, indented.
        Refusal.is(officer.asks().body(deep.getBytes()).post(PATH), 400, "invalid-request");
    }

    @Test
    void invalid_400_for_more_lines_than_allowed() {
        var line = "{\"service\": \"REFERRAL_OUTPATIENT\", \"beneficiaries\": [\"INMATES\"]},";
        var answer = officer.asks()
                .body(body.replace("\"scope\": [", "\"scope\": [" + line.repeat(1_000)))
                .post(PATH);
        Refusal.is(answer, 400, "invalid-request");
        answer.then().body("errors.pointer", contains("/draft/scope"));
    }

    @Test
    void too_large_413_when_it_does_not_say_how_large() throws Exception {
        var large = body + " ".repeat(3_000_000);
        var before = Everything.now();
        var answer = chunked(large);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(new ObjectMapper().readTree(answer.body()).path("type").asText())
                .isEqualTo("/problems/too-large");
        assertThat(Everything.now()).isEqualTo(before);
    }

    @Test
    void created_201_when_it_does_not_say_how_large_and_is_not() throws Exception {
        assertThat(chunked(body).statusCode()).isEqualTo(201);
    }

    @Test
    void a_long_address_or_header_4xx() {
        officer.asks().get(PATH + "?status=" + "x".repeat(10_000)).then().statusCode(414);
        officer.asks()
                .header("Idempotency-Key", "x".repeat(20_000))
                .get(PATH)
                .then()
                .statusCode(431);
    }

    private HttpResponse<String> chunked(String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + PATH))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + officer.token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes())))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
