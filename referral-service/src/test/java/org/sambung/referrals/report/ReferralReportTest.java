package org.sambung.referrals.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Json;
import org.sambung.testing.Persona;
import org.sambung.testing.SettableClock;

@QuarkusTest
class ReferralReportTest {

    static final String MONTH = "2024-03";

    World world;
    String region;

    /** Six outpatients out and back, two emergencies outside any agreement; all in March 2024. */
    @BeforeEach
    void aMonth() {
        world = World.covered();
        region = "ID-" + world.facility.toString().substring(0, 8);
        var submitted = world.submitted("OUTPATIENT");
        Rows.execute("""
                update referral set counted_month = '2024-03-01', region = '%s', recommended_at = '2024-03-10 01:00Z',
                    answered_at = '2024-03-10 01:30Z', departed_at = '2024-03-10 03:00Z',
                    returned_at = '2024-03-10 09:00Z' where id = '%s'""".formatted(region, submitted));
        for (int i = 1; i < 6; i++) {
            Rows.copyOf(submitted);
        }
        var emergency = world.anEmergency("CONVICT");
        Rows.execute("""
                update referral set counted_month = '2024-03-01', region = '%s', outside_agreement = true,
                    recommended_at = '2024-03-10 01:00Z' where id = '%s'""".formatted(region, emergency));
        Rows.copyOf(emergency);
    }

    @Test
    void a_facility_head_gets_the_months_figures_by_partner() {
        var report = report(world.head);

        assertThat(report.path("month").asText()).isEqualTo(MONTH);
        assertThat(report.path("rows")).hasSize(1);
        var row = report.path("rows").path(0);
        assertThat(row.path("partnerId").asText()).isEqualTo(world.partner.toString());
        assertThat(row.path("partner").asText()).isEqualTo("RS Uji");
        assertThat(row.path("outpatient").asText()).isEqualTo("6");
        assertThat(row.path("emergencyOutsideAgreement").asText()).isEqualTo("<5");
        assertThat(report.path("total").path("outpatient").asText()).isEqualTo("6");
        assertThat(report.path("total").path("emergencyOutsideAgreement").asText())
                .isEqualTo("withheld");
        assertThat(row.path("toAnswer").path("median").asInt()).isEqualTo(30);
        assertThat(row.path("toDeparture").path("p90").asInt()).isEqualTo(120);
        assertThat(row.path("toReturn").path("median").asInt()).isEqualTo(480);
    }

    @Test
    void those_with_aggregates_get_the_same_and_nobody_anothers() {
        var officer = Persona.ofFacility(world.facility, "agreements-officer");
        var office = Persona.ofRegion(region, "oversight");

        assertThat(report(officer)).isEqualTo(report(world.head));
        assertThat(report(world.partnerOfficer).path("rows")).hasSize(1);
        assertThat(report(office).path("rows"))
                .anyMatch(row -> row.path("facilityId").asText().equals(world.facility.toString()));
        assertThat(report(Persona.ofFacility(UUID.randomUUID(), "facility-head"))
                        .path("rows"))
                .isEmpty();
        assertThat(report(Persona.ofPartner(UUID.randomUUID(), "partner-officer"))
                        .path("rows"))
                .isEmpty();
        assertThat(report(Persona.ofRegion("ID-ZR", "oversight")).path("rows")).isEmpty();
    }

    @Test
    void a_health_office_gets_the_facilities_that_it_has_an_agreement_with() {
        var office = Persona.ofPartner(world.partner, "health-office");

        assertThat(report(office).path("rows").path(0).path("facilityId").asText())
                .isEqualTo(world.facility.toString());
        assertThat(report(Persona.ofPartner(UUID.randomUUID(), "health-office")).path("rows"))
                .isEmpty();
    }

    @Test
    void few_times_are_not_told() {
        Rows.execute("update referral set answered_at = null where id in (select id from referral where facility_id = '"
                + world.facility + "' and kind = 'OUTPATIENT' limit 2)");

        assertThat(report(world.head).path("rows").path(0).path("toAnswer").has("median"))
                .isFalse();
    }

    @Test
    void obligations_kept_are_told_apart_from_those_missed() {
        var id = Rows.texts("select id from referral where facility_id = '" + world.facility
                        + "' and kind = 'OUTPATIENT' limit 1")
                .get(0);
        Rows.execute("""
                insert into obligation (referral_id, number, facility_id, region, kind, due, done_at)
                select '%s', n, '%s', '%s', 'TELL_FAMILY', '2024-03-11 00:00Z',
                       case when n <= 17 then timestamptz '2024-03-10 00:00Z' else '2024-03-12 00:00Z' end
                from generate_series(10, 25) n""".formatted(id, world.facility, region));

        var row = report(world.head).path("rows").path(0);

        assertThat(row.path("obligationsKept").asText()).isEqualTo("8");
        assertThat(row.path("obligationsMissed").asText()).isEqualTo("8");
    }

    @Test
    void the_month_is_the_facilitys_own() {
        var jayapura = World.coveredIn(java.time.ZoneId.of("Asia/Jayapura"));
        var draft = jayapura.aDraft("OUTPATIENT");
        // Half past midnight on the first of May in Jayapura, the evening before in Jakarta.
        jayapura.step(
                jayapura.doctor,
                draft,
                "recommendation",
                "{\"doctorUnavailable\": false, \"occurredAt\": \"2026-04-30T15:30:00Z\"}",
                200);

        assertThat(Rows.texts("select counted_month::text from referral where id = '" + draft + "'"))
                .containsExactly("2026-05-01");
    }

    @Test
    void as_csv_where_that_is_asked_for() {
        var answer = world.head
                .asks()
                .accept("text/csv")
                .get("/v1/reports/referrals?month=" + MONTH)
                .then()
                .statusCode(200)
                .extract();

        assertThat(answer.contentType()).startsWith("text/csv");
        var lines = answer.asString().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("month,facilityId,facility,partnerId,partner,outpatient,inpatient,");
        assertThat(lines.get(1))
                .isEqualTo("2024-03," + world.facility + ",Rutan Uji," + world.partner
                        + ",RS Uji,6,<5,<5,<5,<5,<5,120,120,30,30,480,480");
        assertThat(lines.get(2)).startsWith("2024-03,,,,,6,withheld,withheld,withheld,");
    }

    @Test
    void what_is_counted_is_noted_when_it_happens() {
        Rows.execute("update referral set counted_month = null where facility_id = '" + world.facility + "'");
        var id = world.readyToGo("INPATIENT");
        world.step(world.desk, id, "acceptance", "{}", 200);

        assertThat(Rows.texts("select (recommended_at <= answered_at and counted_month is not null)::text"
                        + " from referral where id = '" + id + "'"))
                .containsExactly("true");
        var thisMonth = YearMonth.from(Instant.now().atZone(world.zone));
        assertThat(reportOf(world.head, thisMonth.toString()).path("rows")).hasSize(1);
    }

    @Test
    void a_month_that_runs_is_told_in_steps_of_five_and_without_times() {
        var thisMonth = YearMonth.from(Instant.now().atZone(world.zone)).toString();
        Rows.execute("update referral set counted_month = '" + thisMonth + "-01' where facility_id = '" + world.facility
                + "' and kind = 'OUTPATIENT'");

        var report = reportOf(world.head, thisMonth);

        assertThat(report.path("closed").asBoolean()).isFalse();
        var row = report.path("rows").path(0);
        assertThat(row.path("outpatient").asText()).isEqualTo("5");
        assertThat(row.path("inpatient").asText()).isEqualTo("<5");
        assertThat(row.path("toAnswer").has("median")).isFalse();
        assertThat(report.path("total").path("outpatient").asText()).isEqualTo("5");
        assertThat(report.path("total").path("toAnswer").has("median")).isFalse();

        Rows.copyOf(UUID.fromString(Rows.texts("select id from referral where kind = 'OUTPATIENT' and facility_id = '"
                        + world.facility + "' limit 1")
                .get(0)));

        assertThat(reportOf(world.head, thisMonth)).isEqualTo(report);
    }

    /** Whoever is added, struck out or comes back later does not show by the difference. */
    @Test
    void a_closed_month_is_told_ever_after_as_it_was_first_told() {
        var first = report(world.head);
        assertThat(first.path("closed").asBoolean()).isTrue();

        Rows.execute("update referral set clinical_status = 'ENTERED_IN_ERROR' where facility_id = '" + world.facility
                + "' and kind = 'OUTPATIENT'");

        assertThat(report(world.head)).isEqualTo(first);
        // Who has not read it yet is told what stands now.
        assertThat(report(world.partnerOfficer)
                        .path("rows")
                        .path(0)
                        .path("outpatient")
                        .asText())
                .isEqualTo("<5");
    }

    @Test
    void two_who_read_a_month_first_at_once_are_told_the_same() {
        var readings = java.util.stream.Stream.generate(
                        () -> java.util.concurrent.CompletableFuture.supplyAsync(() -> report(world.head)))
                .limit(4)
                .toList();

        assertThat(readings.stream()
                        .map(java.util.concurrent.CompletableFuture::join)
                        .distinct())
                .hasSize(1);
        assertThat(Rows.count("select 1 from kept_report where audience = 'facility:" + world.facility + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_month_is_closed_seven_days_after_its_end() {
        var closing = java.time.LocalDate.of(2027, 3, 8)
                .atStartOfDay(java.time.ZoneId.of("Asia/Jakarta"))
                .toInstant();
        try {
            SettableClock.set(closing.minusSeconds(1));
            assertThat(reportOf(world.head, "2027-02").path("closed").asBoolean())
                    .isFalse();
            SettableClock.set(closing);
            assertThat(reportOf(world.head, "2027-02").path("closed").asBoolean())
                    .isTrue();
        } finally {
            SettableClock.backToRealTime();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "2026", "March"})
    void invalid_400(String month) {
        world.head
                .asks()
                .get("/v1/reports/referrals?month=" + month)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("month"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nurse", "custody-officer", "referral-desk"})
    void forbidden_403_for_those_who_see_persons_instead(String role) {
        world.withRole(role).asks().get("/v1/reports/referrals").then().statusCode(403);
    }

    private static JsonNode report(Persona who) {
        return reportOf(who, MONTH);
    }

    private static JsonNode reportOf(Persona who, String month) {
        return Json.of(who.asks()
                .get("/v1/reports/referrals?month=" + month)
                .then()
                .statusCode(200)
                .extract());
    }
}
