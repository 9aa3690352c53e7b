package org.sambung.visits;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.sambung.testing.Events;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;
import org.sambung.testing.SettableClock;

/**
 * A facility and a partner with an agreement, of their own so that tests do not see each other's. What the agreements'
 * side would tell of it is told here.
 */
public record Partnership(UUID agreement, UUID facility, UUID partner, ZoneId zone, LocalDate from, LocalDate until) {

    public static final String REGION = "ID-KT";
    public static final String CHECKUPS = """
            {"service": "ROUTINE_CHECKUP", "beneficiaries": ["INMATES", "STAFF"], "payer": "JKN",
             "visitKinds": ["ROUTINE_CHECKUP", "TREATMENT", "MONITORING"], "referralKinds": []}""";
    public static final String EDUCATION = """
            {"service": "HEALTH_EDUCATION", "beneficiaries": ["INMATES"],
             "visitKinds": ["HEALTH_EDUCATION", "MONITORING"], "referralKinds": []}""";
    public static final String MENTORING = """
            {"service": "ACCREDITATION_MENTORING", "beneficiaries": ["STAFF"],
             "visitKinds": ["ACCREDITATION_MENTORING", "MONITORING"], "referralKinds": []}""";
    public static final String REFERRALS = """
            {"service": "REFERRAL_OUTPATIENT", "beneficiaries": ["INMATES"], "answerWithinMinutes": 60,
             "visitKinds": ["MONITORING"], "referralKinds": ["OUTPATIENT"]}""";

    /** In force for a year around today, promising check-ups. */
    public static Partnership inForce() {
        var today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        return active("Asia/Jakarta", today.minusDays(30), today.plusDays(330), CHECKUPS);
    }

    public static Partnership active(String zone, LocalDate from, LocalDate until, String scope) {
        return active(zone, from, until, scope, 5);
    }

    public static Partnership active(String zone, LocalDate from, LocalDate until, String scope, long sequence) {
        var partnership =
                new Partnership(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), ZoneId.of(zone), from, until);
        partnership.tells("agreement.activated", "ACTIVE", sequence, scope);
        return partnership;
    }

    /** Sends the event and waits until it was applied; its id. */
    public UUID tells(String type, String status, long sequence) {
        return tells(type, status, sequence, CHECKUPS);
    }

    public UUID tells(String type, String status, long sequence, String scope) {
        var event = UUID.randomUUID();
        Events.send("agreements", event, type, agreement, sequence, terms(status, scope));
        awaitApplied(event);
        return event;
    }

    /** Tells of an addendum that changes the scope on a day to come. */
    public UUID amends(long sequence, LocalDate day, String scope) {
        var event = UUID.randomUUID();
        var ahead = """
                {"ahead": [{"scopeVersion": 2, "effectiveFrom": "%s", "scope": [%s]}], "addendumId": "%s",
                 "amendedVersion": 2, "amendedFrom": "%s",""".formatted(day, scope, UUID.randomUUID(), day);
        Events.send(
                "agreements",
                event,
                "agreement.amended",
                agreement,
                sequence,
                terms("ACTIVE", CHECKUPS).replaceFirst("\\{", ahead));
        awaitApplied(event);
        return event;
    }

    public String terms(String status, String scope) {
        return """
                {"agreementId": "%s", "facilityId": "%s", "partnerId": "%s", "region": "%s", "status": "%s",
                 "scopeVersion": 1, "effectiveFrom": "%s", "effectiveUntil": "%s", "zoneId": "%s", "scope": [%s],
                 "occurredAt": "%s"}
                """.formatted(
                agreement, facility, partner, REGION, status, from, until, zone, scope, new SettableClock().instant());
    }

    public static void awaitApplied(UUID event) {
        await().until(() -> count("select count(*) from inbox where message_id = '" + event + "'") == 1);
    }

    /** Counts as the owner of the database, whom row security does not bind. */
    public static long count(String query) {
        try (var connection = Parts.postgres().connect("visits", "owner");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Persona officer() {
        return Persona.ofFacility(facility, "agreements-officer");
    }

    public Persona nurse() {
        return Persona.ofFacility(facility, "nurse");
    }

    public Persona custodyOfficer() {
        return Persona.ofFacility(facility, "custody-officer");
    }

    public Persona healthOffice() {
        return Persona.ofPartner(partner, "health-office");
    }

    public Persona team() {
        return Persona.ofPartner(partner, "visiting-team");
    }

    public Persona partnerOfficer() {
        return Persona.ofPartner(partner, "partner-officer");
    }
}
