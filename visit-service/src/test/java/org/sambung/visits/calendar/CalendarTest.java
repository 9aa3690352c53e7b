package org.sambung.visits.calendar;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sambung.visits.Partnership.count;
import static org.sambung.visits.PatientFixtures.aFacility;
import static org.sambung.visits.VisitFixtures.post;
import static org.sambung.visits.VisitFixtures.visits;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.util.CompatibilityHints;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;

@QuarkusTest
class CalendarTest {

    Partnership partnership;
    UUID plan;

    @BeforeEach
    void aPlan() {
        partnership = Partnership.inForce();
        plan = VisitFixtures.aPlan(partnership, "FREQ=DAILY;COUNT=4");
    }

    @Test
    void the_feed_opens_in_a_strict_parser_without_a_warning() throws Exception {
        var all = visits(partnership.officer(), plan);

        var text = text(opened(partnership.partnerOfficer()));

        var calendar = parsed(text);
        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("TZID");
        assertThat(text.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThan(76));

        assertThat(events(calendar))
                .hasSize(4)
                .extracting(event -> value(event, Property.STATUS))
                .containsOnly("TENTATIVE");
        assertThat(events(calendar).stream().map(event -> value(event, Property.DTSTART)))
                .containsExactlyElementsOf(
                        all.stream().map(visit -> utc(visit.plannedStart())).toList());
    }

    @Test
    void a_feed_without_visits_opens_too_and_tells_whose_it_is() throws Exception {
        var lonely = Partnership.inForce();
        aFacility(lonely.facility(), "WIB", "Asia/Jakarta", Partnership.REGION);

        var text = text(opened(lonely.officer()));

        assertThat(events(parsed(text))).isEmpty();
        assertThat(text).contains("X-WR-CALNAME:Sambung: Rutan Uji\r\n");
        assertThat(events(parsed(text(opened(lonely.team()))))).isEmpty();
    }

    @Test
    void each_side_reads_where_a_visit_is() throws Exception {
        aFacility(partnership.facility(), "WIB", "Asia/Jakarta", Partnership.REGION);

        for (var who : List.of(partnership.officer(), partnership.team())) {
            assertThat(events(parsed(text(opened(who)))))
                    .extracting(event -> value(event, Property.LOCATION))
                    .containsOnly("Rutan Uji");
        }
    }

    @Test
    void changes_and_cancellations_keep_the_uid_and_raise_the_sequence() throws Exception {
        var feed = opened(partnership.officer());
        var all = visits(partnership.officer(), plan);
        var before = events(parsed(text(feed)));
        var later = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(30, ChronoUnit.DAYS);
        post(partnership.team(), all.get(0).id(), "confirmation", null).statusCode(200);
        post(partnership.team(), all.get(0).id(), "rescheduling", """
                {"by": "PARTNER", "reason": "NO_TRANSPORT", "plannedStart": "%s"}""".formatted(later))
                .statusCode(200);
        post(partnership.team(), all.get(1).id(), "cancellation", "{\"by\": \"PARTNER\", \"reason\": \"NO_TRANSPORT\"}")
                .statusCode(200);
        post(partnership.team(), all.get(2).id(), "confirmation", null).statusCode(200);

        var after = events(parsed(text(feed)));

        assertThat(after).hasSize(4);
        assertThat(after.stream().map(event -> value(event, Property.UID)))
                .containsExactlyInAnyOrderElementsOf(
                        before.stream().map(event -> value(event, Property.UID)).toList());
        var moved = with(after, value(before.get(0), Property.UID));
        assertThat(value(moved, Property.DTSTART)).isEqualTo(utc(later));
        assertThat(sequence(moved)).isGreaterThan(sequence(before.get(0)) + 1);
        var cancelled = with(after, value(before.get(1), Property.UID));
        assertThat(value(cancelled, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(sequence(cancelled)).isGreaterThan(sequence(before.get(1)));
        assertThat(value(with(after, value(before.get(2), Property.UID)), Property.STATUS))
                .isEqualTo("CONFIRMED");
        assertThat(sequence(with(after, value(before.get(3), Property.UID)))).isEqualTo(sequence(before.get(3)));
    }

    @Test
    void each_side_sees_its_own_and_nobody_is_in_it() {
        var visit = visits(partnership.officer(), plan).get(0).id();
        post(partnership.team(), visit, "team", """
                {"members": [{"name": "Uji Sopir", "role": "DRIVER"}]}""").statusCode(200);
        var stranger = Partnership.inForce();
        VisitFixtures.aVisit(stranger);

        var text = text(opened(partnership.officer()));

        assertThat(text)
                .contains("Pemeriksaan kesehatan rutin")
                .doesNotContain("Uji", "MAILTO", "ATTENDEE", "ORGANIZER");
        assertThat(text.split("BEGIN:VEVENT")).hasSize(5);
        assertThat(text(opened(stranger.team())).split("BEGIN:VEVENT")).hasSize(2);
    }

    @Test
    void the_token_is_told_once_kept_as_a_hash_and_not_to_be_cached() {
        var path = opened(partnership.officer());

        given().get(path).then().statusCode(200).header("Cache-Control", equalTo("no-store"));

        partnership
                .officer()
                .asks()
                .get("/v1/calendar-feeds")
                .then()
                .statusCode(200)
                .body("items[0].path", nullValue())
                .body("items[0].facilityId", equalTo(partnership.facility().toString()));
        var token = path.substring(path.indexOf('=') + 1);
        assertThat(token).hasSize(64);
        assertThat(count("select count(*) from calendar_feed where encode(token_hash, 'hex') = '" + token + "'"))
                .isZero();
    }

    @Test
    void a_revoked_feed_opens_nothing_with_history_and_events() {
        var path = opened(partnership.partnerOfficer());
        var id = partnership
                .partnerOfficer()
                .asks()
                .get("/v1/calendar-feeds")
                .then()
                .extract()
                .<String>path("items[0].id");

        revoke(partnership.partnerOfficer(), id, 200);

        given().get(path).then().statusCode(404);
        revoke(partnership.partnerOfficer(), id, 409);
        await().untilAsserted(() -> assertThat(Events.typesOf("visits", UUID.fromString(id)))
                .containsExactly("calendar-feed.opened", "calendar-feed.revoked"));
    }

    @Test
    void it_is_answered_so_often_and_no_more_429() {
        var path = opened(partnership.officer());

        var statuses = IntStream.range(0, 65)
                .mapToObj(i -> given().get(path).statusCode())
                .toList();

        assertThat(statuses).contains(200, 429).containsOnly(200, 429);
    }

    @Test
    void refusals_400_401_403_404() {
        given().get("/v1/calendar.ics").then().statusCode(400);
        given().get("/v1/calendar.ics?token=" + "0".repeat(64)).then().statusCode(404);
        given().post("/v1/calendar-feeds").then().statusCode(401);
        partnership.nurse().asks().post("/v1/calendar-feeds").then().statusCode(403);
        opened(partnership.officer());
        var id = partnership
                .officer()
                .asks()
                .get("/v1/calendar-feeds")
                .then()
                .extract()
                .<String>path("items[0].id");
        revoke(partnership.partnerOfficer(), id, 404);
        revoke(partnership.nurse(), id, 403);
    }

    private static void revoke(Persona who, String id, int status) {
        who.asks().post("/v1/calendar-feeds/" + id + "/revocation").then().statusCode(status);
    }

    private static String opened(Persona who) {
        return who.asks()
                .post("/v1/calendar-feeds")
                .then()
                .statusCode(201)
                .body("path", notNullValue())
                .extract()
                .path("path");
    }

    private static String text(String path) {
        return given().get(path)
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .extract()
                .asString();
    }

    private static Calendar parsed(String text) throws IOException, ParserException {
        CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_RELAXED_PARSING, false);
        CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_RELAXED_VALIDATION, false);
        var calendar = new CalendarBuilder().build(new StringReader(text));
        var result = calendar.validate(true);
        assertThat(result.hasErrors()).isFalse();
        assertThat(result.getEntries()).isEmpty();
        return calendar;
    }

    private static List<VEvent> events(Calendar calendar) {
        return calendar.getComponents(Component.VEVENT);
    }

    private static VEvent with(List<VEvent> events, String uid) {
        return events.stream()
                .filter(event -> value(event, Property.UID).equals(uid))
                .findFirst()
                .orElseThrow();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private static int sequence(VEvent event) {
        return Integer.parseInt(value(event, Property.SEQUENCE));
    }

    /** 20261126T020000Z */
    private static String utc(Instant instant) {
        return instant.toString().replaceAll("[-:]", "");
    }
}
