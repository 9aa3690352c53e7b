package org.sambung.referrals.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Events;
import org.sambung.testing.SettableClock;

/** Whether an agreement covers a referral, by what the agreements service has told. */
@QuarkusTest
class CoverageTest {

    private static final LocalDate NEXT_YEAR = LocalDate.now().plusYears(1);

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @Test
    void rule_422_when_the_agreement_is_suspended() {
        var world = World.covered();
        var id = world.recommended("OUTPATIENT");
        world.agreement("agreement.suspended", 6, "SUSPENDED", NEXT_YEAR);
        awaitTaken(world, 6);

        world.refused(world.doctor, id, "submission", null, 422, "agreement-must-cover-it");

        world.read(world.doctor, id)
                .body("actions.blocked.find { it.name == 'submission' }.because", contains("agreement-must-cover-it"));
    }

    @Test
    void submitted_200_when_the_agreement_has_resumed() {
        var world = World.covered();
        var id = world.recommended("OUTPATIENT");
        world.agreement("agreement.suspended", 6, "SUSPENDED", NEXT_YEAR);
        world.agreement("agreement.resumed", 7, "ACTIVE", NEXT_YEAR);
        awaitTaken(world, 7);

        world.step(world.doctor, id, "submission", null, 200)
                .body("cover.agreementId", equalTo(world.agreement.toString()))
                .body("cover.scopeVersion", equalTo(1));

        world.lastChange(id, "referral.submitted", "doctor", "RECOMMENDED", "SUBMITTED");
    }

    /** It was sent by phone, and is entered when the agreement has run out. */
    @Test
    void a_submission_entered_late_is_judged_by_the_agreement_of_its_day() {
        var world = World.covered();
        var id = world.recommended("OUTPATIENT");
        world.agreement(
                "agreement.activated", 6, "ACTIVE", LocalDate.now(world.zone).minusDays(1));
        awaitTaken(world, 6);
        world.refused(world.doctor, id, "submission", null, 422, "agreement-must-cover-it");

        world.step(world.doctor, id, "submission", at(Instant.now().minus(Duration.ofDays(3))), 200)
                .body("cover.agreementId", equalTo(world.agreement.toString()))
                .body("cover.outsideAgreement", equalTo(false));
    }

    @Test
    void rule_422_a_submission_entered_late_of_a_day_before_the_agreement() {
        var world = World.uncovered("HOSPITAL");
        world.agreement(UUID.randomUUID(), "agreement.activated", 5, "ACTIVE", LocalDate.now(world.zone), NEXT_YEAR);
        world.awaitCoverage(1);
        var id = world.recommended("OUTPATIENT");

        world.refused(
                world.doctor,
                id,
                "submission",
                at(Instant.now().minus(Duration.ofDays(3))),
                422,
                "agreement-must-cover-it");

        world.step(world.doctor, id, "submission", null, 200);
    }

    private static String at(Instant moment) {
        return "{\"occurredAt\": \"" + moment + "\"}";
    }

    @Test
    void a_referral_on_its_way_runs_to_its_end_after_a_suspension() {
        var world = World.covered();
        var id = world.readyToGo("OUTPATIENT");
        world.agreement("agreement.suspended", 6, "SUSPENDED", NEXT_YEAR);
        awaitTaken(world, 6);

        world.step(world.officer, id, "departure", "{}", 200).body("cover.outsideAgreement", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"})
    void it_covers_from_the_facilitys_first_midnight_to_its_last(ZoneId zone) {
        var world = World.coveredIn(zone);
        var first = LocalDate.of(2027, 3, 10);
        var last = LocalDate.of(2027, 3, 20);
        world.agreement(UUID.randomUUID(), "agreement.activated", 6, "ACTIVE", first, last);
        awaitTaken(world, 6);
        var atFirst = world.recommended("OUTPATIENT");
        var atLast = world.recommended("OUTPATIENT");
        var late = world.recommended("OUTPATIENT");

        set(zone, first.minusDays(1), "23:59");
        world.refused(world.doctor, atFirst, "submission", null, 422, "agreement-must-cover-it");
        set(zone, first, "00:00");
        world.step(world.doctor, atFirst, "submission", null, 200);
        set(zone, last, "23:59");
        world.step(world.doctor, atLast, "submission", null, 200);
        set(zone, last.plusDays(1), "00:00");
        world.refused(world.doctor, late, "submission", null, 422, "agreement-must-cover-it");
    }

    @Test
    void an_addendum_counts_from_the_facilitys_midnight_of_its_first_day() {
        var zone = ZoneId.of("Asia/Makassar");
        var world = World.coveredIn(zone);
        var day = LocalDate.of(2027, 3, 10);
        var terms = world.terms("ACTIVE", LocalDate.of(2028, 1, 1)).replaceFirst("\\{", """
                {"ahead": [{"scopeVersion": 2, "effectiveFrom": "2027-03-10", "scope": [%s]}],
                 "addendumId": "%s", "amendedVersion": 2, "amendedFrom": "2027-03-10",""".formatted(
                        World.line("REFERRAL_OUTPATIENT", "INMATES", "OUTPATIENT"), UUID.randomUUID()));
        Events.send("agreements", UUID.randomUUID(), "agreement.amended", world.agreement, 6, terms);
        awaitTaken(world, 6);
        var outpatient = world.recommended("OUTPATIENT");
        var before = world.recommended("OUTPATIENT");
        var inpatient = world.recommended("INPATIENT");

        set(zone, day.minusDays(1), "23:59");
        world.step(world.doctor, before, "submission", null, 200).body("cover.scopeVersion", equalTo(1));
        set(zone, day, "00:00");
        world.step(world.doctor, outpatient, "submission", null, 200).body("cover.scopeVersion", equalTo(2));
        world.refused(world.doctor, inpatient, "submission", null, 422, "agreement-must-cover-it");
    }

    private static void set(ZoneId zone, LocalDate day, String time) {
        SettableClock.set(day.atTime(LocalTime.parse(time)).atZone(zone).toInstant());
    }

    @Test
    void an_event_that_comes_twice_changes_nothing() {
        var world = World.covered();
        var event = UUID.randomUUID();
        world.agreement(event, "agreement.suspended", 6, "SUSPENDED", NEXT_YEAR);
        world.agreement("agreement.resumed", 7, "ACTIVE", NEXT_YEAR);

        world.agreement(event, "agreement.suspended", 8, "SUSPENDED", NEXT_YEAR);

        awaitPassed(world);
        world.step(world.doctor, world.recommended("OUTPATIENT"), "submission", null, 200);
    }

    @Test
    void an_event_that_comes_late_changes_nothing() {
        var world = World.covered();

        world.agreement("agreement.suspended", 4, "SUSPENDED", NEXT_YEAR);

        awaitPassed(world);
        world.step(world.doctor, world.recommended("OUTPATIENT"), "submission", null, 200);
    }

    @Test
    void an_unknown_type_of_event_is_ignored() {
        var world = World.covered();

        Events.sendUnpromised(
                "agreements",
                UUID.randomUUID(),
                "agreement.sung-about",
                world.agreement,
                6,
                world.terms("SUSPENDED", NEXT_YEAR));

        awaitPassed(world);
        world.step(world.doctor, world.recommended("OUTPATIENT"), "submission", null, 200);
    }

    @Test
    void a_kind_that_the_scope_lacks_is_not_covered() {
        var world = World.covered();
        Events.send("agreements", UUID.randomUUID(), "agreement.activated", world.agreement, 6, """
                {"agreementId": "%s", "facilityId": "%s", "partnerId": "%s", "region": "%s", "status": "ACTIVE",
                 "scopeVersion": 2, "effectiveFrom": "2025-01-01", "effectiveUntil": "2099-12-31",
                 "zoneId": "Asia/Jakarta", "scope": [%s, %s], "occurredAt": "2026-01-05T01:00:00Z"}
                """.formatted(
                        world.agreement,
                        world.facility,
                        world.partner,
                        World.REGION,
                        World.line("REFERRAL_OUTPATIENT", "STAFF", "OUTPATIENT"),
                        World.line("REFERRAL_INPATIENT", "INMATES", "INPATIENT")));
        awaitTaken(world, 6);
        var staffOnly = world.recommended("OUTPATIENT");
        var offered = world.recommended("INPATIENT");

        world.refused(world.doctor, staffOnly, "submission", null, 422, "agreement-must-cover-it");

        world.step(world.doctor, offered, "submission", null, 200).body("cover.scopeVersion", equalTo(2));
    }

    @Test
    void a_coded_reason_lets_it_go_outside_any_agreement() {
        var world = World.uncovered("HOSPITAL");
        var id = World.id(world.doctor
                .asks()
                .body(World.draft(world.aPatient("CONVICT"), world.partner, "OUTPATIENT")
                        .replaceFirst("\\{", "{\"outsideAgreementBecause\": \"NO_PARTNER_OFFERS_IT\", "))
                .post("/v1/referrals")
                .then());
        world.step(world.doctor, id, "recommendation", "{\"doctorUnavailable\": false}", 200);

        world.step(world.doctor, id, "submission", null, 200)
                .body("cover.outsideAgreement", equalTo(true))
                .body("cover.outsideAgreementBecause", equalTo("NO_PARTNER_OFFERS_IT"));

        assertThat(world.history(id))
                .extracting(entry -> entry.get("action"))
                .endsWith("referral.submitted", "referral.outside-agreement");
        world.read(world.oversight, id).body("cover.outsideAgreement", equalTo(true));
    }

    @Test
    void a_partner_that_became_a_health_office_gets_nobody_whatever_the_reason() {
        var world = World.uncovered("HOSPITAL");
        var id = World.id(world.doctor
                .asks()
                .body(World.draft(world.aPatient("CONVICT"), world.partner, "OUTPATIENT")
                        .replaceFirst("\\{", "{\"outsideAgreementBecause\": \"PARTNER_IS_FULL\", "))
                .post("/v1/referrals")
                .then());
        world.step(world.doctor, id, "recommendation", "{\"doctorUnavailable\": false}", 200);
        Events.send("agreements", UUID.randomUUID(), "partner.changed", world.partner, 2, """
                {"partnerId": "%s", "name": "Dinkes Uji", "kind": "HEALTH_OFFICE", "region": "ID-KT",
                 "occurredAt": "2026-01-05T01:00:00Z"}
                """.formatted(world.partner));
        await().until(() ->
                Rows.count("select from known_partner where sequence = 2 and id = '" + world.partner + "'") == 1);

        world.refused(world.doctor, id, "submission", null, 422, "destination-must-give-care");
    }

    private static void awaitTaken(World world, long sequence) {
        await().until(() -> Rows.count("select from coverage where agreement_id = '" + world.agreement
                        + "' and sequence = " + sequence)
                == 1);
    }

    /** Behind everything that was sent of the agreement, the same key and so the same partition: when it is seen, all is. */
    private static void awaitPassed(World world) {
        var marker = UUID.randomUUID();
        world.agreement(marker, "agreement.activated", 2, "ACTIVE", NEXT_YEAR);
        await().until(() -> Rows.count("select from inbox where message_id = '" + marker + "'") == 1);
    }
}
