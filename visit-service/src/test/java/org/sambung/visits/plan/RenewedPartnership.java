package org.sambung.visits.plan;

import static org.sambung.visits.Partnership.awaitApplied;
import static org.sambung.visits.VisitFixtures.visits;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.sambung.testing.Events;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;

/** Two agreements of one facility and one partner, the later renewing the earlier. */
record RenewedPartnership(LocalDate today, Partnership before, Partnership after) {

    /**
     * The one ends in twenty days, the other begins the day after. Until that is told the one goes on for longer: days can be
     * moved to where the other will be.
     */
    static RenewedPartnership inTwentyDays() {
        var today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        var longer =
                Partnership.active("Asia/Jakarta", today.minusDays(30), today.plusDays(40), Partnership.CHECKUPS, 4);
        var before = following(longer, longer.agreement(), longer.from(), today.plusDays(20));
        return new RenewedPartnership(
                today, before, following(before, UUID.randomUUID(), today.plusDays(21), today.plusDays(300)));
    }

    /** The renewal begins on another day. */
    RenewedPartnership beginning(LocalDate day) {
        return new RenewedPartnership(today, before, following(before, after.agreement(), day, today.plusDays(300)));
    }

    private static Partnership following(Partnership before, UUID agreement, LocalDate from, LocalDate until) {
        return new Partnership(agreement, before.facility(), before.partner(), before.zone(), from, until);
    }

    void renews(String type, String status, long sequence, String scope) {
        tell(after, type, status, sequence, scope);
    }

    private void tell(Partnership renewal, String type, String status, long sequence, String scope) {
        before.tells("agreement.activated", "ACTIVE", 5);
        var event = UUID.randomUUID();
        var signed = type.equals("agreement.signed") ? "\"signedOn\": \"" + today + "\"," : "";
        var renews = "{\"renews\": \"" + before.agreement() + "\"," + signed;
        var terms = renewal.terms(status, scope).replaceFirst("\\{", renews);
        Events.send("agreements", event, type, renewal.agreement(), sequence, terms);
        awaitApplied(event);
    }

    void isSigned() {
        renews("agreement.signed", "SIGNED", 5, Partnership.CHECKUPS);
    }

    /** A termination tells the day on which the earlier one really ends. */
    void endsEarly(int days, long sequence) {
        following(before, before.agreement(), before.from(), today.plusDays(days))
                .tells("agreement.terminated", "TERMINATED", sequence);
    }

    /** The renewal counts from today on. */
    Partnership begun(long sequence) {
        var begun = following(before, after.agreement(), today, today.plusDays(300));
        tell(begun, "agreement.activated", "ACTIVE", sequence, Partnership.CHECKUPS);
        return begun;
    }

    /** From tomorrow on, under the earlier one. */
    UUID planned(String rrule, String exceptions, String moved) {
        var body = VisitFixtures.plan(before.agreement(), rrule, today.plusDays(1))
                .strip()
                .replaceFirst("}$", ", \"exceptions\": [" + exceptions + "], \"moved\": [" + moved + "]}");
        return VisitFixtures.id(before.officer()
                .asks()
                .body(body)
                .post("/v1/visit-plans")
                .then()
                .statusCode(201));
    }

    String moved(int day, int toDay) {
        return "{\"day\": \"%s\", \"toDay\": \"%s\"}".formatted(in(day), in(toDay));
    }

    void end(UUID plan, LocalDate last) {
        before.officer()
                .asks()
                .body("{\"lastDay\": \"" + last + "\"}")
                .post("/v1/visit-plans/" + plan + "/end")
                .then()
                .statusCode(200);
    }

    /** What the renewal has. */
    ValidatableResponse plans() {
        return before.officer()
                .asks()
                .get("/v1/visit-plans?agreementId=" + after.agreement())
                .then()
                .statusCode(200);
    }

    UUID onlyPlan() {
        return UUID.fromString(plans().extract().path("items[0].id"));
    }

    /** Of its visits that stand. */
    List<LocalDate> daysOf(UUID plan) {
        return visits(before.officer(), plan).stream()
                .filter(visit -> visit.status().equals("PLANNED"))
                .map(visit -> LocalDate.ofInstant(visit.plannedStart(), before.zone()))
                .toList();
    }

    LocalDate in(int days) {
        return today.plusDays(days);
    }
}
