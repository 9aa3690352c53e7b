package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sambung.platform.content.FileName;
import org.sambung.referrals.clinical.ClinicalStatus;
import org.sambung.referrals.movement.MovementStatus;
import org.sambung.testing.Json;
import org.sambung.testing.Persona;
import org.sambung.testing.Scans;
import org.sambung.testing.openapi.ApiDocument;

/**
 * The promise of the interface: what {@code actions} offers succeeds, what it blocks is refused with the named problem,
 * and what it does not name is another role's.
 */
@QuarkusTest
class ActionsTest {

    private static final List<Step> STEPS =
            Stream.concat(Step.ALL.stream(), Stream.of(Step.ATTACHMENTS)).toList();

    private static final byte[] SCAN = Scans.pdf(600, 3);

    private static final List<String> ROLES = List.of(
            "nurse",
            "doctor",
            "facility-head",
            "custody-officer",
            "custody-registrar",
            "referral-desk",
            "hospital-system",
            "oversight");

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("cells")
    void what_is_offered_succeeds_and_what_is_blocked_is_refused(Situations situation, String role) {
        var place = situation.place();
        var who = place.world().withRole(role);
        var actions = actions(place.world().read(who, place.id()));

        assertThat(actions.all())
                .containsExactlyElementsOf(STEPS.stream()
                        .filter(step -> step.isOf(role) && actions.isVisible())
                        .map(Step::name)
                        .sorted()
                        .toList());
        for (var step : STEPS) {
            var blocked = actions.blocked().get(step.name());
            if (!step.isOf(role)) {
                continue;
            }
            if (!actions.isVisible()) {
                refused(who, place.world(), place.id(), step, role, 404, "not-found");
            } else if (blocked != null) {
                refused(
                        who,
                        place.world(),
                        place.id(),
                        step,
                        role,
                        blocked.equals("illegal-transition") ? 409 : 422,
                        blocked);
            } else {
                var copy = Rows.copyOf(place.id());
                assertThat(post(who, place.world(), copy, step, role).extract().statusCode())
                        .as(step.name())
                        .isEqualTo(step == Step.ATTACHMENTS ? 201 : 200);
            }
        }
    }

    static Stream<Arguments> cells() {
        return Stream.of(Situations.values())
                .flatMap(situation -> ROLES.stream().map(role -> Arguments.of(situation, role)));
    }

    @Test
    void every_state_of_the_clinical_and_the_movement_track_is_played() {
        var states = Stream.of(Situations.values())
                .map(situation ->
                        Rows.texts("select clinical_status || ' ' || movement_status from referral where id = '"
                                + situation.place().id() + "'"))
                .map(found -> found.get(0).split(" "))
                .toList();

        assertThat(states).extracting(state -> state[0]).contains(names(ClinicalStatus.values()));
        assertThat(states).extracting(state -> state[1]).contains(names(MovementStatus.values()));
    }

    @Test
    void a_conflict_is_documented_where_some_state_is_in_the_way_and_nowhere_else() {
        var inTheWay = cells().flatMap(cell -> {
                    var place = ((Situations) cell.get()[0]).place();
                    var who = place.world().withRole((String) cell.get()[1]);
                    return actions(place.world().read(who, place.id())).blocked().entrySet().stream();
                })
                .filter(blocked -> blocked.getValue().equals("illegal-transition"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        assertThat(STEPS)
                .extracting(Step::name)
                .filteredOn(step -> isConflictDocumented("/v1/referrals/{id}/" + step))
                .containsExactlyInAnyOrderElementsOf(inTheWay);
    }

    private static boolean isConflictDocumented(String path) {
        return ApiDocument.stored().operations().stream()
                .filter(operation -> operation.name().equals("POST " + path))
                .flatMap(operation ->
                        StreamSupport.stream(operation.node().path("x-problems").spliterator(), false))
                .anyMatch(problem -> problem.asText().equals("illegal-transition"));
    }

    private static String[] names(Enum<?>[] states) {
        return Stream.of(states).map(Enum::name).toArray(String[]::new);
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("othersSteps")
    void forbidden_403_what_is_another_roles(Step step, String role) {
        var place = Situations.SUBMITTED_OUTPATIENT.place();

        refused(place.world().withRole(role), place.world(), place.id(), step, role, 403, "forbidden");
    }

    static Stream<Arguments> othersSteps() {
        return STEPS.stream()
                .flatMap(step -> ROLES.stream().filter(role -> !step.isOf(role)).map(role -> Arguments.of(step, role)));
    }

    private static void refused(Persona who, World world, UUID id, Step step, String role, int status, String problem) {
        var answer = post(who, world, id, step, role).extract();
        assertThat(answer.statusCode()).as(step.name()).isEqualTo(status);
        assertThat(Json.of(answer).path("type").asText()).as(step.name()).isEqualTo("/problems/" + problem);
    }

    private static ValidatableResponse post(Persona who, World world, UUID id, Step step, String role) {
        if (step == Step.ATTACHMENTS) {
            return attach(who, id, role);
        }
        var body = step.bodyFor(role, world);
        var request = who.asks();
        return (body == null ? request : request.body(body))
                .post("/v1/referrals/" + id + "/" + step.name())
                .then();
    }

    private static ValidatableResponse attach(Persona who, UUID id, String role) {
        return who.asks()
                .header(FileName.HEADER, "Hasil%20Uji.pdf")
                .contentType(Scans.PDF)
                .body(SCAN)
                .post("/v1/referrals/" + id + "/attachments?kind="
                        + (role.equals("custody-registrar") ? "AUTHORITY_LETTER" : "LABORATORY"))
                .then();
    }

    /** @param blocked the first problem in the way, by operation */
    record Offered(boolean isVisible, List<String> possible, Map<String, String> blocked) {

        Stream<String> all() {
            return Stream.concat(possible.stream(), blocked.keySet().stream()).sorted(Comparator.naturalOrder());
        }
    }

    private static Offered actions(ValidatableResponse answer) {
        if (answer.extract().statusCode() == 404) {
            return new Offered(false, List.of(), Map.of());
        }
        var actions = Json.of(answer.statusCode(200).extract()).path("actions");
        var blocked = new HashMap<String, String>();
        actions.path("blocked")
                .forEach(operation -> blocked.put(
                        operation.path("name").asText(),
                        operation.path("because").path(0).asText()));
        return new Offered(true, actions.path("possible").findValuesAsText("name"), blocked);
    }
}
