package org.sambung.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.agreements.addendum.AddendumFixtures;
import org.sambung.agreements.meeting.MeetingFixtures;
import org.sambung.testing.Persona;

/** Of four who do the same at once one does it, and the others are told that it is done; none meets an error. */
@QuarkusTest
class TwoAtOnceTest {

    static final String SIGNING = AgreementFixtures.signing("2026-01-05", "SELF", null);

    Persona officer;
    UUID partner;

    @BeforeEach
    void institutions() {
        officer = AgreementFixtures.anOfficer("WITA");
        partner = AgreementFixtures.aPartner();
    }

    @ParameterizedTest
    @CsvSource({"suspension, agreement.suspended", "termination, agreement.terminated"})
    void one_ends_or_suspends(String operation, String event) {
        var id = AgreementFixtures.inForce(officer, partner);
        // A second suspension finds it suspended; a second end finds it ended.
        assertThat(four(() -> post("/v1/agreements/" + id + "/" + operation, AgreementFixtures.BECAUSE)))
                .containsExactly(200, 409, 409, 409);
        assertThat(history("/v1/agreements/" + id, event)).isOne();
    }

    @Test
    void one_signs() {
        var id = AgreementFixtures.readyToSign(officer, partner, "2026-01-05", "2030-01-04");
        assertThat(four(() -> post("/v1/agreements/" + id + "/signing", SIGNING)))
                .containsExactly(200, 409, 409, 409);
        assertThat(history("/v1/agreements/" + id, "agreement.signed")).isOne();
    }

    @Test
    void one_renews() {
        var id = AgreementFixtures.inForce(officer, partner);
        assertThat(four(() -> post("/v1/agreements/" + id + "/renewal", "{}"))).containsExactly(201, 422, 422, 422);
        assertThat(history("/v1/agreements/" + id, "agreement.renewal-begun")).isOne();
    }

    @Test
    void one_signs_an_addendum_and_makes_one_version() {
        var id = AgreementFixtures.inForce(officer, partner);
        var addendum = AddendumFixtures.aDraft(officer, id);
        post("/v1/addenda/" + addendum + "/readiness", null).then().statusCode(200);
        assertThat(four(() -> post("/v1/addenda/" + addendum + "/signing", SIGNING)))
                .containsExactly(200, 409, 409, 409);
        assertThat(officer.asks().get("/v1/agreements/" + id + "/versions").<List<Integer>>path("number"))
                .containsExactly(1, 2);
    }

    @Test
    void one_writes_the_minutes_and_one_corrects_them() {
        var meeting = MeetingFixtures.planned(officer, partner, "COORDINATION");
        assertThat(four(() -> post("/v1/meetings/" + meeting + "/minutes", MeetingFixtures.MINUTES)))
                .containsExactly(200, 409, 409, 409);
        var seen = officer.asks().get("/v1/meetings/" + meeting).header("ETag");
        assertThat(four(() -> officer.asks()
                        .header("If-Match", seen)
                        .body(MeetingFixtures.MINUTES)
                        .put("/v1/meetings/" + meeting + "/minutes")))
                .containsExactly(200, 412, 412, 412);
        assertThat(officer.asks().get("/v1/meetings/" + meeting + "/minutes").<List<Integer>>path("number"))
                .containsExactly(1, 2);
    }

    /** Their status codes, the one that did it first. */
    private static List<Integer> four(Supplier<Response> attempt) {
        var attempts = Stream.generate(() -> CompletableFuture.supplyAsync(attempt))
                .limit(4)
                .toList();
        return attempts.stream()
                .map(CompletableFuture::join)
                .map(Response::statusCode)
                .sorted()
                .toList();
    }

    private Response post(String path, String body) {
        var request = officer.asks();
        return (body == null ? request : request.body(body)).post(path);
    }

    private long history(String path, String event) {
        return officer.asks().get(path + "/history").<List<String>>path("action").stream()
                .filter(event::equals)
                .count();
    }
}
