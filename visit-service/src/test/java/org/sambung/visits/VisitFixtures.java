package org.sambung.visits;

import static org.hamcrest.Matchers.is;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sambung.testing.Persona;

/** Plans and visits made through the door, as a client would. */
public final class VisitFixtures {

    private VisitFixtures() {}

    /** A visit as a list shows it. */
    public record Listed(UUID id, Instant plannedStart, String status, String reason) {}

    public static String plan(UUID agreement, String rrule, LocalDate firstDay) {
        return plan(agreement, "ROUTINE_CHECKUP", "ROUTINE_CHECKUP", rrule, firstDay.toString(), "09:00");
    }

    public static String plan(
            UUID agreement, String service, String kind, String rrule, String firstDay, String startTime) {
        return """
                {"agreementId": "%s", "service": "%s", "kind": "%s", "rrule": "%s", "firstDay": "%s",
                 "startTime": "%s", "durationMinutes": 120}
                """.formatted(agreement, service, kind, rrule, firstDay, startTime);
    }

    /** From tomorrow on, nine in the morning, two hours. */
    public static UUID aPlan(Partnership partnership, String rrule) {
        var tomorrow = LocalDate.now(partnership.zone()).plusDays(1);
        return id(partnership
                .officer()
                .asks()
                .body(plan(partnership.agreement(), rrule, tomorrow))
                .post("/v1/visit-plans")
                .then()
                .statusCode(201));
    }

    /** Tomorrow at nine. */
    public static UUID aVisit(Partnership partnership) {
        return visits(partnership.officer(), aPlan(partnership, "FREQ=DAILY;COUNT=1"))
                .get(0)
                .id();
    }

    public static UUID aConfirmedVisit(Partnership partnership) {
        var visit = aVisit(partnership);
        post(partnership.team(), visit, "confirmation", null).statusCode(200);
        return visit;
    }

    public static UUID aStartedVisit(Partnership partnership) {
        var visit = aConfirmedVisit(partnership);
        post(partnership.team(), visit, "start", null).statusCode(200);
        return visit;
    }

    /** Of that service and kind, begun. */
    public static UUID aStartedVisit(Partnership partnership, String service, String kind) {
        var tomorrow = LocalDate.now(partnership.zone()).plusDays(1).toString();
        var plan = id(partnership
                .officer()
                .asks()
                .body(plan(partnership.agreement(), service, kind, "FREQ=DAILY;COUNT=1", tomorrow, "09:00"))
                .post("/v1/visit-plans")
                .then()
                .statusCode(201));
        var visit = visits(partnership.officer(), plan).get(0).id();
        post(partnership.team(), visit, "confirmation", null).statusCode(200);
        post(partnership.team(), visit, "start", null).statusCode(200);
        return visit;
    }

    public static UUID aCompletedVisit(Partnership partnership) {
        var visit = aStartedVisit(partnership);
        post(partnership.team(), visit, "completion", null).statusCode(200);
        return visit;
    }

    public static ValidatableResponse post(Persona who, UUID visit, String operation, String body) {
        var request = who.asks();
        return (body == null ? request : request.body(body))
                .post("/v1/visits/" + visit + "/" + operation)
                .then();
    }

    public static ValidatableResponse get(Persona who, UUID visit) {
        return who.asks().get("/v1/visits/" + visit).then().statusCode(is(200));
    }

    public static ValidatableResponse history(Persona who, UUID visit) {
        return who.asks().get("/v1/visits/" + visit + "/history").then().statusCode(is(200));
    }

    /** A plan's visits by their time; up to a hundred. */
    public static List<Listed> visits(Persona who, UUID plan) {
        List<Map<String, Object>> items = who.asks()
                .get("/v1/visits?limit=100&planId=" + plan)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return items.stream()
                .map(item -> new Listed(
                        UUID.fromString((String) item.get("id")),
                        Instant.parse((String) item.get("plannedStart")),
                        (String) item.get("status"),
                        (String) item.get("reason")))
                .sorted(Comparator.comparing(Listed::plannedStart))
                .toList();
    }

    public static UUID id(ValidatableResponse response) {
        return UUID.fromString(response.extract().path("id"));
    }
}
