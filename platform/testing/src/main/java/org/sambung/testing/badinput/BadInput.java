package org.sambung.testing.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;
import org.sambung.testing.openapi.ApiDocument;

/**
 * Every operation of a service's OpenAPI document under everything that a client should not send: never an error of the
 * service, always a documented problem that says where. A service's own test extends this and names its world.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BadInput {

    private static final List<ApiOperation> OPERATIONS = ApiOperation.of(ApiDocument.stored());
    private static final List<String> TYPES = List.of(
            "text/plain", "application/xml", "multipart/form-data", "nonsense", "application/json;charset=nonsense");

    /** Roles that no bound keeps from anything. */
    private static final List<String> EVERYWHERE = List.of("registrar", "operator", "auditor");

    /** The facility, the partner and the region in which those live who ask. */
    protected abstract Bounds bounds();

    /** Values that must exist for a body to be valid, by property name: {@code partnerId}. */
    protected abstract Map<String, String> known();

    /** A thing under a path, as its id: {@code /v1/referrals}; unknown things are asked for where there is none. */
    protected abstract Map<String, String> things();

    static Stream<ApiOperation> operations() {
        return OPERATIONS.stream();
    }

    static Stream<ApiOperation> guarded() {
        return operations().filter(ApiOperation::isGuarded);
    }

    static Stream<ApiOperation> withBody() {
        return operations().filter(ApiOperation::hasBody);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withBody")
    void bodies(ApiOperation operation) {
        var request = valid(operation);
        judged(faults -> SpoiltBodies.of(operation, operation.example(known()))
                .forEach(spoilt -> faults.addAll(Verdict.naming(
                        operation, spoilt, request.body(spoilt.bytes()).send()))));
    }

    /** Else the others would be refused for another reason than theirs. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("withBody")
    void the_example_is_valid(ApiOperation operation) {
        var answer = valid(operation).send();
        assertThat(answer.status()).as(answer.body()).isNotEqualTo(400).isLessThan(500);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withBody")
    void content_types(ApiOperation operation) {
        judged(faults -> {
            for (var type : TYPES) {
                var allowed = type.startsWith("application/json") ? new Integer[0] : new Integer[] {415, 400};
                var answer = valid(operation).header("Content-Type", type).send();
                faults.addAll(Verdict.on(operation, type, answer, allowed));
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("guarded")
    void tokens(ApiOperation operation) {
        var provider = Parts.identityProvider();
        var who = persona(operation);
        var expired = provider.expiredToken(who.subject(), who.claims());
        var ofAnother = provider.tokenForAnotherAudience(who.subject(), who.claims());
        var ofNobody = provider.tokenWithoutSubject(who.claims());
        judged(faults -> {
            faults.addAll(asked(operation, "no token", null, 401));
            faults.addAll(asked(operation, "a token of nobody", ofNobody, 401));
            faults.addAll(asked(operation, "nonsense as token", "nonsense", 401));
            faults.addAll(asked(operation, "an expired token", expired, 401));
            faults.addAll(asked(operation, "a token for another application", ofAnother, 401));
            faults.addAll(asked(operation, "a token signed by another", ForeignToken.of(who), 401));
            if (!operation.roles().isEmpty()) {
                var odd = Persona.with("no-such-role");
                faults.addAll(
                        asked(operation, "a token without roles", Persona.with().token(), 403));
                faults.addAll(asked(operation, "a token of another role", odd.token(), 403));
            }
        });
    }

    /** What is there for one is not there for another. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("guarded")
    void strangers(ApiOperation operation) {
        if (Target.thing(operation, things()).isEmpty()) {
            return;
        }
        judged(faults -> operation.roles().stream()
                .filter(role -> !EVERYWHERE.contains(role))
                .forEach(role -> faults.addAll(asked(
                        operation,
                        "the token of a " + role + " elsewhere",
                        Bounds.ofNobody().inRole(role).token(),
                        404,
                        403))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void parameters(ApiOperation operation) {
        var request = valid(operation);
        judged(faults -> {
            for (var path : Target.spoilt(operation)) {
                var allowed = operation.isGuarded() ? new Integer[] {400, 404, 414} : new Integer[0];
                faults.addAll(Verdict.on(
                        operation, "the path " + path, request.target(path).send(), allowed));
            }
            for (var query : Query.spoilt(operation)) {
                var allowed = query.refused() ? new Integer[] {400} : new Integer[0];
                var answer =
                        request.target(request.target() + "?" + query.text()).send();
                faults.addAll(Verdict.on(operation, "the query " + query.text(), answer, allowed));
            }
            for (var header : Headers.SPOILT) {
                var answer = request.header(header.getKey(), header.getValue()).send();
                faults.addAll(Verdict.on(operation, header.toString(), answer));
            }
        });
    }

    private List<String> asked(ApiOperation operation, String what, String token, Integer... allowed) {
        return Verdict.on(operation, what, valid(operation).token(token).send(), allowed);
    }

    private Request valid(ApiOperation operation) {
        return Request.valid(operation, Target.of(operation, things()), persona(operation), known());
    }

    private Persona persona(ApiOperation operation) {
        return operation.roles().isEmpty()
                ? Persona.with("nurse")
                : bounds().inRole(operation.roles().get(0));
    }

    private static void judged(Consumer<List<String>> test) {
        var faults = new ArrayList<String>();
        test.accept(faults);
        assertThat(faults).isEmpty();
    }
}
