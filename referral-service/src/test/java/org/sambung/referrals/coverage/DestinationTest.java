package org.sambung.referrals.coverage;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;
import org.sambung.testing.SettableClock;

/** Where a patient may be sent: to partners that give care, under an agreement that counts today. */
@QuarkusTest
class DestinationTest {

    private static final LocalDate NEXT_YEAR = LocalDate.now().plusYears(1);
    private static final ZoneId EAST = ZoneId.of("Asia/Jayapura");

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nurse", "doctor", "custody-officer"})
    void who_sends_patients_finds_what_a_referral_needs(String role) {
        var world = World.covered();

        destinations(world.withRole(role))
                .body("partnerId", contains(world.partner.toString()))
                .body("[0].name", equalTo("RS Uji"))
                .body("[0].partnerKind", equalTo("HOSPITAL"))
                .body("[0].emergencyPhone", equalTo("+62 536 000"))
                .body("[0].covered.kind", contains("OUTPATIENT", "INPATIENT", "EMERGENCY"))
                .body("[0].covered.agreementId", everyItem(equalTo(world.agreement.toString())))
                .body("[0].covered.until", everyItem(equalTo(NEXT_YEAR.toString())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facility-head",
                "custody-registrar",
                "referral-desk",
                "hospital-system",
                "partner-officer",
                "oversight"
            })
    void forbidden_403_for_who_sends_nobody(String role) {
        Refusal.is(World.common().withRole(role).asks().get("/v1/destinations"), 403, "forbidden");
    }

    @Test
    void another_facilitys_are_not_shown() {
        var world = World.covered();
        var elsewhere = World.covered();
        var alsoOfTheHospital = Persona.ofFacility(UUID.randomUUID(), "nurse", "partner-officer")
                .claim("partner", world.partner.toString());

        destinations(elsewhere.nurse).body("partnerId", contains(elsewhere.partner.toString()));
        destinations(world.stranger).body("", empty());
        destinations(alsoOfTheHospital).body("", empty());
        destinations(Persona.with("nurse")).body("", empty());
    }

    @Test
    void they_come_by_name() {
        var world = World.covered();
        var other = world.anotherHospital();
        changed(other.partner(), """
                {"partnerId": "%s", "name": "Puskesmas Uji", "kind": "PUSKESMAS", "region": "ID-KT",
                 "occurredAt": "2026-01-05T01:00:00Z"}
                """);

        destinations(world.nurse)
                .body("name", contains("Puskesmas Uji", "RS Uji"))
                .body("partnerId", contains(other.partner().toString(), world.partner.toString()))
                .body("[0].partnerKind", equalTo("PUSKESMAS"))
                .body("[0]", not(hasKey("emergencyPhone")));
    }

    @Test
    void a_health_office_gives_no_care() {
        var world = World.covered();
        changed(world.partner, """
                {"partnerId": "%s", "name": "Dinkes Uji", "kind": "HEALTH_OFFICE", "region": "ID-KT",
                 "occurredAt": "2026-01-05T01:00:00Z"}
                """);

        destinations(world.nurse).body("", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "agreement.suspended, SUSPENDED",
        "agreement.terminated, TERMINATED",
        "agreement.expired, EXPIRED",
    })
    void what_is_not_in_force_covers_nothing(String type, String status) {
        var world = World.covered();
        world.agreement(type, 6, status, NEXT_YEAR);
        awaitTaken(world.agreement, 6);

        destinations(world.nurse).body("", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"})
    void it_is_shown_from_the_facilitys_first_midnight_to_its_last(ZoneId zone) {
        var world = World.coveredIn(zone);
        var first = LocalDate.of(2027, 3, 10);
        var last = LocalDate.of(2027, 3, 20);
        world.agreement(UUID.randomUUID(), "agreement.activated", 6, "ACTIVE", first, last);
        awaitTaken(world.agreement, 6);

        set(zone, first.minusDays(1), "23:59");
        destinations(world.nurse).body("", empty());
        set(zone, first, "00:00");
        coveredUntil(world, last);
        set(zone, last, "23:59");
        coveredUntil(world, last);
        set(zone, last.plusDays(1), "00:00");
        destinations(world.nurse).body("", empty());
    }

    @Test
    void a_suspension_of_which_notice_was_given_counts_from_its_day() {
        var world = World.coveredIn(EAST);
        var begin = LocalDate.of(2027, 3, 10);
        told(world, "agreement.notice-given", """
                "kind": "SUSPENSION",
                "suspension": {"code": "FUNDING", "noticeDate": "2027-02-20", "beginDate": "2027-03-10",
                               "endDate": "2027-03-12"}""");

        set(EAST, begin.minusDays(1), "23:59");
        coveredUntil(world, begin.minusDays(1));
        set(EAST, begin, "00:00");
        destinations(world.nurse).body("", empty());
        set(EAST, begin.plusDays(3), "00:00");
        coveredUntil(world, LocalDate.of(2028, 1, 1));
    }

    @Test
    void an_addendum_counts_from_its_day() {
        var world = World.coveredIn(EAST);
        var day = LocalDate.of(2027, 3, 10);
        told(world, "agreement.amended", """
                "ahead": [{"scopeVersion": 2, "effectiveFrom": "2027-03-10", "scope": [%s]}],
                "addendumId": "%s", "amendedVersion": 2, "amendedFrom": "2027-03-10"\
                """.formatted(
                        World.line("REFERRAL_OUTPATIENT", "INMATES", "OUTPATIENT"), UUID.randomUUID()));

        set(EAST, day.minusDays(1), "23:59");
        destinations(world.nurse).body("[0].covered.until", contains("2028-01-01", "2027-03-09", "2027-03-09"));
        set(EAST, day, "00:00");
        destinations(world.nurse)
                .body("[0].covered.kind", contains("OUTPATIENT"))
                .body("[0].covered.until", contains("2028-01-01"));
    }

    @Test
    void only_who_covers_the_kind_that_is_asked_for() {
        var world = World.uncovered("HOSPITAL");
        activated(
                world,
                world.agreement,
                NEXT_YEAR,
                World.line("REFERRAL_OUTPATIENT", "STAFF", "OUTPATIENT"),
                World.line("REFERRAL_INPATIENT", "INMATES", "INPATIENT"),
                World.line("REFERRAL_EMERGENCY", "INMATES", "EMERGENCY"));

        of("INPATIENT", world)
                .body("partnerId", contains(world.partner.toString()))
                .body("[0].covered.kind", contains("INPATIENT", "EMERGENCY"));
        of("EMERGENCY", world).body("partnerId", contains(world.partner.toString()));
        of("OUTPATIENT", world).body("", empty());
    }

    @Test
    void a_partner_with_two_agreements_comes_once_with_what_both_cover() {
        var world = World.uncovered("HOSPITAL");
        var ids = Stream.generate(UUID::randomUUID)
                .limit(2)
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
        var earlier = ids.get(0);
        var later = ids.get(1);
        var outpatient = World.line("REFERRAL_OUTPATIENT", "INMATES", "OUTPATIENT");
        activated(world, later, NEXT_YEAR.plusYears(1), outpatient);
        activated(world, earlier, NEXT_YEAR, outpatient, World.line("REFERRAL_INPATIENT", "INMATES", "INPATIENT"));

        destinations(world.nurse)
                .body("partnerId", contains(world.partner.toString()))
                .body("[0].covered.kind", contains("OUTPATIENT", "INPATIENT"))
                .body("[0].covered.agreementId", contains(later.toString(), earlier.toString()))
                .body("[0].covered.until", contains(NEXT_YEAR.plusYears(1).toString(), NEXT_YEAR.toString()));
        world.step(world.doctor, world.recommended("OUTPATIENT"), "submission", null, 200)
                .body("cover.agreementId", equalTo(later.toString()));
    }

    private static ValidatableResponse destinations(Persona who) {
        return who.asks().get("/v1/destinations").then().statusCode(200);
    }

    private static ValidatableResponse of(String kind, World world) {
        return world.nurse
                .asks()
                .queryParam("kind", kind)
                .get("/v1/destinations")
                .then()
                .statusCode(200);
    }

    private static void coveredUntil(World world, LocalDate day) {
        destinations(world.nurse)
                .body("[0].covered.kind", contains("OUTPATIENT", "INPATIENT", "EMERGENCY"))
                .body("[0].covered.until", everyItem(equalTo(day.toString())));
    }

    private static void set(ZoneId zone, LocalDate day, String time) {
        SettableClock.set(day.atTime(LocalTime.parse(time)).atZone(zone).toInstant());
    }

    private static void changed(UUID partner, String terms) {
        Events.send("agreements", UUID.randomUUID(), "partner.changed", partner, 2, terms.formatted(partner));
        await().until(() -> Rows.count("select from known_partner where sequence = 2 and id = '" + partner + "'") == 1);
    }

    /** Of the world's agreement, which lasts to the first day of 2028. */
    private static void told(World world, String type, String more) {
        var terms = world.terms("ACTIVE", LocalDate.of(2028, 1, 1)).replaceFirst("\\{", "{" + more + ", ");
        Events.send("agreements", UUID.randomUUID(), type, world.agreement, 6, terms);
        awaitTaken(world.agreement, 6);
    }

    private static void activated(World world, UUID agreement, LocalDate until, String... lines) {
        Events.send("agreements", UUID.randomUUID(), "agreement.activated", agreement, 5, """
                {"agreementId": "%s", "facilityId": "%s", "partnerId": "%s", "region": "%s", "status": "ACTIVE",
                 "scopeVersion": 1, "effectiveFrom": "2025-01-01", "effectiveUntil": "%s",
                 "zoneId": "Asia/Jakarta", "scope": [%s], "occurredAt": "2026-01-05T01:00:00Z"}
                """.formatted(
                        agreement, world.facility, world.partner, World.REGION, until, String.join(", ", lines)));
        awaitTaken(agreement, 5);
    }

    private static void awaitTaken(UUID agreement, long sequence) {
        await().until(() ->
                Rows.count("select from coverage where agreement_id = '" + agreement + "' and sequence = " + sequence)
                        == 1);
    }
}
