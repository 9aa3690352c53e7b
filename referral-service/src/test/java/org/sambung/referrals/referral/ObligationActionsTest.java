package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.referrals.obligation.ObligationKind;
import org.sambung.testing.Json;
import org.sambung.testing.Persona;

/** What an obligation's actions offer succeeds, and what they block is refused: every kind in every state, for every role. */
@QuarkusTest
class ObligationActionsTest {

    private static final Map<String, String> OPERATIONS = Map.of(
            "fulfilment", "{\"channel\": \"PHONE\"}",
            "impossibility", "{\"reason\": \"NOT_REACHABLE\"}");

    /** Of an obligation, and what makes it so. */
    private enum State {
        OPEN("null, null, null"),
        DONE("now(), null, null"),
        IMPOSSIBLE("null, now(), 'NOT_NEEDED'");

        private final String columns;

        State(String columns) {
            this.columns = columns;
        }
    }

    private static World world;
    private static UUID id;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nurse",
                "doctor",
                "facility-head",
                "custody-officer",
                "custody-registrar",
                "referral-desk",
                "hospital-system",
                "oversight"
            })
    void what_is_offered_succeeds_and_what_is_blocked_is_refused(String role) {
        prepare();
        var who = world.withRole(role);
        var shown = Json.of(world.read(who, id).statusCode(200).extract()).path("obligations");

        for (int number = 1; number <= ObligationKind.values().length * State.values().length; number++) {
            var offered = offered(shown.path(number - 1).path("actions"));
            assertThat(offered.keySet()).isIn(Set.of(), OPERATIONS.keySet());
            for (var operation : OPERATIONS.keySet()) {
                assertAnswered(who, number, operation, offered.get(operation));
            }
        }
    }

    /** @param problem in the way; empty for none, null where it is another role's */
    private static void assertAnswered(Persona who, int number, String operation, String problem) {
        var succeeds = problem != null && problem.isEmpty();
        var answer = who.asks()
                .body(OPERATIONS.get(operation))
                .post("/v1/referrals/" + (succeeds ? Rows.copyOf(id) : id) + "/obligations/" + number + "/" + operation)
                .then()
                .extract();
        var named = succeeds ? "" : Json.of(answer).path("type").asText();
        if (problem == null) {
            assertThat(answer.statusCode()).isEqualTo(403);
        } else if (succeeds) {
            assertThat(answer.statusCode()).as(number + operation).isEqualTo(200);
        } else {
            assertThat(answer.statusCode()).isEqualTo(problem.equals("illegal-transition") ? 409 : 422);
            assertThat(named).isEqualTo("/problems/" + problem);
        }
    }

    private static Map<String, String> offered(JsonNode actions) {
        var offered = new HashMap<String, String>();
        actions.path("possible")
                .forEach(action -> offered.put(action.path("name").asText(), ""));
        actions.path("blocked")
                .forEach(action -> offered.put(
                        action.path("name").asText(),
                        action.path("because").path(0).asText()));
        return offered;
    }

    /** One of each kind in each state, numbered from 1. */
    private static void prepare() {
        if (world != null) {
            return;
        }
        world = World.common();
        id = world.emergencyAtHospital("DETAINEE");
        var rows = new ArrayList<String>();
        for (var kind : ObligationKind.values()) {
            for (var state : State.values()) {
                rows.add("('%s', %d, '%s', '%s', '%s', now() + interval '10 years', %s)"
                        .formatted(id, rows.size() + 1, world.facility, world.region, kind, state.columns));
            }
        }
        Rows.execute("delete from obligation where referral_id = '" + id + "'");
        Rows.execute("insert into obligation (referral_id, number, facility_id, region, kind, due, done_at,"
                + " impossible_at, impossible_because) values " + String.join(", ", rows));
        Rows.execute("update referral set obligations_made = " + rows.size() + " where id = '" + id + "'");
    }
}
