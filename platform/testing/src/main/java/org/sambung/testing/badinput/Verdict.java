package org.sambung.testing.badinput;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sambung.platform.problem.Problem;

/** What is wrong with an answer to bad input; nothing, if all is well. */
final class Verdict {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> INDISCREET =
            List.of("Exception", "\tat ", "org.sambung", "jackson", "hibernate", "SQLSTATE", "select ", "insert into");

    /** Refused before an operation is known to be asked for. */
    private static final Set<Integer> OF_ANY_PATH = Set.of(405, 406, 414, 431);

    /** Refused while the request is still being read: the address or a header is too long. */
    private static final Set<Integer> BY_THE_SERVER = Set.of(414, 431);

    private static final Map<String, Boolean> EXPLAINED = new ConcurrentHashMap<>();

    private final ApiOperation operation;
    private final String sent;
    private final Sender.Answer answer;
    private final List<String> faults = new ArrayList<>();

    private Verdict(ApiOperation operation, String sent, Sender.Answer answer) {
        this.operation = operation;
        this.sent = sent;
        this.answer = answer;
    }

    /** @param allowed the only right statuses; empty for any clear answer */
    static List<String> on(ApiOperation operation, String sent, Sender.Answer answer, Integer... allowed) {
        var verdict = new Verdict(operation, sent, answer);
        verdict.status(Set.of(allowed));
        verdict.shape();
        return verdict.faults;
    }

    /** The same, and the problem must name the place; unless a signature over the body is what is asked for first. */
    static List<String> naming(ApiOperation operation, Spoilt sent, Sender.Answer answer) {
        var verdict = new Verdict(operation, sent.what(), answer);
        var refused = sent.refused() && operation.isGuarded();
        verdict.status(refused ? Set.of(400) : Set.of());
        verdict.shape();
        if (refused && sent.pointer() != null && answer.status() == 400) {
            verdict.place(sent.pointer());
        }
        return verdict.faults;
    }

    private void status(Set<Integer> allowed) {
        var status = answer.status();
        if (status >= 500) {
            fault("is an error of the service");
        }
        if (!allowed.isEmpty() && !allowed.contains(status)) {
            fault("should be " + allowed);
        }
        if (!operation.documents(status) && !OF_ANY_PATH.contains(status)) {
            fault("is not documented");
        }
    }

    private void shape() {
        if (answer.status() < 400 || BY_THE_SERVER.contains(answer.status())) {
            return;
        }
        if (!answer.contentType().startsWith(Problem.MEDIA_TYPE)) {
            fault("is no problem");
            return;
        }
        INDISCREET.stream().filter(answer.body()::contains).forEach(word -> fault("tells '" + word + "'"));
        var problem = problem();
        if (problem.path("status").asInt() != answer.status()
                || problem.path("title").asText().isBlank()
                || problem.path("detail").asText().isBlank()) {
            fault("is an incomplete problem");
        }
        if (!EXPLAINED.computeIfAbsent(
                problem.path("type").asText(),
                type -> type.startsWith("/problems/") && given().get(type).statusCode() == 200)) {
            fault("has a type that nobody explains");
        }
    }

    private void place(String pointer) {
        var errors = problem().path("errors");
        for (var error : errors) {
            if (pointer.equals(error.path("pointer").asText())) {
                return;
            }
        }
        fault("does not name " + pointer);
    }

    private JsonNode problem() {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            fault("is no JSON");
            return JSON.createObjectNode();
        }
    }

    private void fault(String what) {
        var body = answer.body().length() > 300 ? answer.body().substring(0, 300) : answer.body();
        faults.add(operation + " with " + sent + ": " + answer.status() + " " + what + "; " + body);
    }
}
