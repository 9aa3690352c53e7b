package org.sambung.testing.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;

/**
 * Every operation of a service's OpenAPI document under everything that a client should not send: never an error of the
 * service, always a documented problem that says where. A service's own test extends this.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BadInput {

    private static final ApiDocument DOCUMENT = ApiDocument.at(Path.of("src/main/resources/contracts/openapi.yaml"));
    private static final String UNKNOWN_ID = "01980000-0000-7000-8000-0000000000ff";

    /** Somebody of the test's world in that role, bounded to its facility, partner or region. */
    protected abstract Persona inRole(String role);

    /** The same role elsewhere. */
    protected abstract Persona strangerInRole(String role);

    /** Values that must exist for a body to be valid, by property name: {@code partnerId}. */
    protected abstract Map<String, String> known();

    /** A thing under a path, as its id: {@code /v1/referrals}; unknown things are asked for where there is none. */
    protected abstract Map<String, String> things();

    static Stream<ApiOperation> operations() {
        return DOCUMENT.operations().stream();
    }

    static Stream<ApiOperation> guarded() {
        return operations().filter(ApiOperation::isGuarded);
    }

    static Stream<ApiOperation> withBody() {
        return operations().filter(operation -> operation.body().isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withBody")
    void bodies(ApiOperation operation) {
        var schema = operation.body().orElseThrow();
        var headers = headers(operation);
        var target = target(operation);
        judged(faults -> SpoiltBodies.of(DOCUMENT, schema, valid(operation), operation.isBodyRequired())
                .forEach(spoilt -> faults.addAll(Verdict.naming(
                        operation, spoilt, Sender.send(operation.method(), target, headers, spoilt.bytes())))));
    }

    /** Else the others would be refused for another reason than theirs. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("withBody")
    void the_example_is_valid(ApiOperation operation) {
        var answer = Sender.send(operation.method(), target(operation), headers(operation), bytes(valid(operation)));
        assertThat(answer.status()).as(answer.body()).isNotEqualTo(400).isLessThan(500);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withBody")
    void content_types(ApiOperation operation) {
        var body = valid(operation).toString().getBytes(StandardCharsets.UTF_8);
        judged(faults -> {
            for (var type : List.of(
                    "text/plain",
                    "application/xml",
                    "multipart/form-data",
                    "nonsense",
                    "application/json;charset=nonsense")) {
                var headers = new HashMap<>(headers(operation));
                headers.put("Content-Type", type);
                var allowed = type.startsWith("application/json") ? new Integer[0] : new Integer[] {415, 400};
                faults.addAll(Verdict.on(
                        operation, type, Sender.send(operation.method(), target(operation), headers, body), allowed));
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("guarded")
    void tokens(ApiOperation operation) {
        var provider = Parts.identityProvider();
        var persona = persona(operation);
        var nobody = Persona.with();
        judged(faults -> {
            faults.addAll(asked(operation, "no token", null, 401));
            faults.addAll(asked(operation, "nonsense as token", "nonsense", 401));
            faults.addAll(asked(
                    operation, "an expired token", provider.expiredToken(persona.subject(), persona.claims()), 401));
            faults.addAll(asked(
                    operation,
                    "a token for another application",
                    provider.tokenForAnotherAudience(persona.subject(), persona.claims()),
                    401));
            faults.addAll(asked(operation, "a token signed by another", ForeignToken.of(persona), 401));
            if (!operation.roles().isEmpty()) {
                faults.addAll(asked(operation, "a token without roles", nobody.token(), 403));
                faults.addAll(asked(
                        operation,
                        "a token of another role",
                        Persona.with("no-such-role").token(),
                        403));
            }
        });
    }

    /** What is there for one is not there for another. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("guarded")
    void strangers(ApiOperation operation) {
        if (thing(operation) == null || operation.roles().isEmpty()) {
            return;
        }
        judged(faults -> operation.roles().stream()
                .filter(role -> !isEverywhere(role))
                .forEach(role -> faults.addAll(asked(
                        operation,
                        "the token of a " + role + " elsewhere",
                        strangerInRole(role).token(),
                        404,
                        403))));
    }

    /** Roles that no bound keeps from anything. */
    protected boolean isEverywhere(String role) {
        return List.of("registrar", "operator", "auditor").contains(role);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void parameters(ApiOperation operation) {
        judged(faults -> {
            var body = operation.body().map(schema -> bytes(valid(operation))).orElse(null);
            for (var path : Paths.spoilt(operation, UNKNOWN_ID)) {
                faults.addAll(Verdict.on(
                        operation,
                        "the path " + path,
                        Sender.send(operation.method(), path, headers(operation), body),
                        operation.isGuarded() ? new Integer[] {400, 404, 414} : new Integer[0]));
            }
            for (var query : Paths.spoiltQueries(operation)) {
                faults.addAll(Verdict.on(
                        operation,
                        "the query " + query.text(),
                        Sender.send(
                                operation.method(), target(operation) + "?" + query.text(), headers(operation), body),
                        query.refused() ? new Integer[] {400} : new Integer[0]));
            }
            for (var header : Headers.SPOILT) {
                var headers = new HashMap<>(headers(operation));
                headers.put(header.getKey(), header.getValue());
                faults.addAll(Verdict.on(
                        operation,
                        header.toString(),
                        Sender.send(operation.method(), target(operation), headers, body)));
            }
        });
    }

    private List<String> asked(ApiOperation operation, String what, String token, Integer... allowed) {
        var headers = new HashMap<>(headers(operation));
        headers.remove("Authorization");
        if (token != null) {
            headers.put("Authorization", "Bearer " + token);
        }
        var body = operation.body().map(schema -> bytes(valid(operation))).orElse(null);
        return Verdict.on(operation, what, Sender.send(operation.method(), target(operation), headers, body), allowed);
    }

    private Map<String, String> headers(ApiOperation operation) {
        var headers = new HashMap<String, String>();
        if (operation.isGuarded()) {
            headers.put("Authorization", "Bearer " + persona(operation).token());
        }
        if (operation.body().isPresent()) {
            headers.put("Content-Type", "application/json");
        }
        if (List.of("PUT", "PATCH").contains(operation.method())) {
            headers.put("If-Match", "*");
        }
        return headers;
    }

    private Persona persona(ApiOperation operation) {
        return operation.roles().isEmpty()
                ? Persona.with("nurse")
                : inRole(operation.roles().get(0));
    }

    private String target(ApiOperation operation) {
        return Paths.of(operation, Optional.ofNullable(thing(operation)).orElse(UNKNOWN_ID));
    }

    private String thing(ApiOperation operation) {
        return things().entrySet().stream()
                .filter(thing -> operation.path().startsWith(thing.getKey() + "/{"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private JsonNode valid(ApiOperation operation) {
        return new Sample(DOCUMENT, known()).of(operation);
    }

    private static byte[] bytes(JsonNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void judged(Consumer<List<String>> test) {
        var faults = new ArrayList<String>();
        test.accept(faults);
        assertThat(faults).isEmpty();
    }
}
