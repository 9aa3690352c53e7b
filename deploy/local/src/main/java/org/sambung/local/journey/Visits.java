package org.sambung.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Visits of the partner's team: planned from today on, confirmed, begun, attended, ended. */
final class Visits extends Story {

    private static final int MINUTES = 120;
    private static final int SHORT = 5;
    private static final int SHORTEST_MONTH = 28;

    private final Partnership partnership;

    Visits(Partnership partnership) {
        super(partnership);
        this.partnership = partnership;
    }

    /** Today, from this minute on, and again by the rule. The id of the plan. */
    String plan(String told, String service, String kind, String rrule) {
        var start = partnership.now().toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        return plan(told, service, kind, rrule, start, MINUTES);
    }

    /** On today's day of every month, and on the last where a month has no such day (RFC 5545). */
    String monthly() {
        var day = partnership.today().getDayOfMonth();
        return day <= SHORTEST_MONTH
                ? "FREQ=MONTHLY;BYMONTHDAY=" + day
                : IntStream.rangeClosed(SHORTEST_MONTH, day)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(",", "FREQ=MONTHLY;BYMONTHDAY=", ";BYSETPOS=-1"));
    }

    /** A visit in this month and one in the next, as far ahead as visits are made. */
    void isMonthly(String plan) {
        step("so there is one visit a month", () -> {
            var months = of(plan, "PLANNED").stream()
                    .map(visit -> YearMonth.from(
                            Instant.parse(visit.path("plannedStart").asText()).atZone(partnership.zone())))
                    .toList();
            var month = YearMonth.from(partnership.today());
            assertThat(months).startsWith(month, month.plusMonths(1)).doesNotHaveDuplicates();
            return months.toString();
        });
    }

    /** The first is over by now; just after midnight that takes some minutes. */
    String planThatIsOver(String told, String service, String kind, String rrule) {
        var now = partnership.now();
        var earlier = now.minusMinutes(30);
        var start = earlier.toLocalDate().equals(now.toLocalDate()) ? earlier.toLocalTime() : LocalTime.MIN;
        return plan(told, service, kind, rrule, start.truncatedTo(ChronoUnit.MINUTES), SHORT);
    }

    private String plan(String told, String service, String kind, String rrule, LocalTime start, int minutes) {
        var body = """
                {"agreementId": "%s", "service": "%s", "kind": "%s", "rrule": "%s", "firstDay": "%s",
                 "startTime": "%s", "durationMinutes": %d}
                """.formatted(partnership.agreement(), service, kind, rrule, partnership.today(), start, minutes);
        return step(told, () -> {
            // Until news of the agreement has come, nothing can be planned under it.
            var plan = until(
                            () -> sambung().visits().post("agreements-officer", "/v1/visit-plans", body, 201),
                            made -> true)
                    .path("id")
                    .asText();
            assertThat(of(plan, "PLANNED")).isNotEmpty().allSatisfy(visit -> assertThat(
                            Instant.parse(visit.path("plannedStart").asText())
                                    .atZone(partnership.zone())
                                    .toLocalTime())
                    .isEqualTo(start));
            return plan;
        });
    }

    /** The scope has no such line. */
    void lacksService(String told, String service, String kind) {
        var body = """
                {"agreementId": "%s", "service": "%s", "kind": "%s", "rrule": "FREQ=DAILY;COUNT=1", "firstDay": "%s",
                 "startTime": "09:00", "durationMinutes": 60}
                """.formatted(partnership.agreement(), service, kind, partnership.today());
        refused(told, "scope-lacks-service", () -> sambung()
                .visits()
                .post("agreements-officer", "/v1/visit-plans", body, 422));
    }

    /** A plan's visits in that state, by their time. */
    List<JsonNode> of(String plan, String status) {
        return StreamSupport.stream(page(plan, status).path("items").spliterator(), false)
                .sorted(Comparator.comparing(visit -> visit.path("plannedStart").asText()))
                .toList();
    }

    /** The id of the first one planned. */
    String first(String plan) {
        return of(plan, "PLANNED").get(0).path("id").asText();
    }

    /** Takes a visit a step on. */
    JsonNode takes(String visit, String told, String role, String operation, String body, String status) {
        return step(told, () -> {
            var answer = post(role, visit, operation, body, 200);
            assertThat(answer.path("status").asText()).isEqualTo(status);
            return answer;
        });
    }

    void refuses(String visit, String told, String role, String operation, String body, String slug) {
        refused(told, slug, () -> post(role, visit, operation, body, 422));
    }

    /** The list as it is sent, as soon as all on it are known there; whoever is on it already is not counted again. */
    void attend(String visit, String told, List<String> inmates, List<String> staff, int allInmates, int allStaff) {
        var list = """
                {"inmates": [%s], "staff": [%s]}
                """.formatted(
                items("{\"patientId\": \"%s\"}", inmates.stream()), items("{\"name\": \"%s\"}", staff.stream()));
        step(told, () -> {
            var attended = until(() -> post("visiting-team", visit, "attendance", list, 200), done -> true)
                    .path("attended");
            assertThat(attended.path("inmates").asInt()).isEqualTo(allInmates);
            assertThat(attended.path("staff").asInt()).isEqualTo(allStaff);
            return attended;
        });
    }

    void complete(String visit, String told, String... history) {
        takes(visit, told, "visiting-team", "completion", null, "COMPLETED");
        step("its history tells all of it; officers see how many came, never who", () -> {
            var events = sambung().visits().get("facility-head", "/v1/visits/" + visit + "/history", 200);
            assertThat(events.findValuesAsText("action")).containsExactly(history);
            return sambung().visits().get("agreements-officer", "/v1/visits/" + visit + "/attendance", 403);
        });
    }

    /** Said once the visit is over. */
    void missed(String visit, String told, String reason) {
        step(
                told,
                () -> until(
                        untilItIsOver(),
                        () -> post("nurse", visit, "miss", "{\"reason\": \"%s\"}".formatted(reason), 200),
                        answer -> answer.path("status").asText().equals("MISSED")
                                && answer.path("reason").asText().equals(reason)));
    }

    /** In the first minutes of the facility's day nothing of today is over yet. */
    private Duration untilItIsOver() {
        var minutes = partnership.now().toLocalTime().toSecondOfDay() / 60;
        return Duration.ofSeconds(30).plusMinutes(Math.max(0, SHORT + 1 - minutes));
    }

    /** Waits until another service's news has brought so many of a plan's visits there, for that reason if for one. */
    void await(String plan, String told, int many, String status, String reason) {
        step(
                told,
                () -> until(
                        () -> page(plan, status),
                        page -> page.path("items").size() == many
                                && page.findValuesAsText("reason").stream().allMatch(known -> known.equals(reason))));
    }

    private JsonNode page(String plan, String status) {
        return sambung()
                .visits()
                .get("agreements-officer", "/v1/visits?limit=100&planId=" + plan + "&status=" + status, 200);
    }

    private JsonNode post(String role, String visit, String operation, String body, int status) {
        return sambung().visits().post(role, "/v1/visits/" + visit + "/" + operation, body, status);
    }

    private static String items(String form, Stream<String> values) {
        return values.map(form::formatted).collect(Collectors.joining(","));
    }
}
