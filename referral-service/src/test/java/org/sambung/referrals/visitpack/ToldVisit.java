package org.sambung.referrals.visitpack;

import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;

/** A visit as the visit service tells of it; four hours long. */
record ToldVisit(World world, UUID id, Instant start) {

    static final Duration LENGTH = Duration.ofHours(4);

    private static final String REASON = ", \"reason\": \"WEATHER_OR_DISASTER\", ";

    static ToldVisit startingIn(World world, Duration ahead) {
        return new ToldVisit(world, UUID.randomUUID(), Instant.now().plus(ahead).truncatedTo(ChronoUnit.SECONDS));
    }

    /** Its team is waiting at the gate. */
    static ToldVisit now(World world) {
        return startingIn(world, Duration.ofMinutes(30));
    }

    Instant end() {
        return start.plus(LENGTH);
    }

    Persona team() {
        return Persona.ofPartner(world.partner, "visiting-team");
    }

    ValidatableResponse read(Persona who) {
        return who.asks().get("/v1/visit-packs/" + id).then();
    }

    void roster(long sequence, UUID... patients) {
        roster(UUID.randomUUID(), sequence, patients);
    }

    void roster(UUID event, long sequence, UUID... patients) {
        var ids = Arrays.stream(patients).map(one -> "\"" + one + "\"").collect(Collectors.joining(","));
        tell(event, "visit.roster-set", sequence, ", \"patientIds\": [" + ids + "]");
    }

    void confirmed(long sequence) {
        tell(UUID.randomUUID(), "visit.confirmed", sequence, "");
    }

    /** @param how cancelled, rescheduled or missed */
    void over(String how, long sequence) {
        var more =
                switch (how) {
                    case "cancelled" -> REASON + "\"cancelledBy\": \"PARTNER\"";
                    case "rescheduled" ->
                        REASON
                                + "\"rescheduledBy\": \"PARTNER\", \"rescheduledTo\": \"%s\", \"newStart\": \"%s\", \"newEnd\": \"%s\""
                                        .formatted(UUID.randomUUID(), start.plusSeconds(3600), end().plusSeconds(3600));
                    default -> ", \"reason\": \"PARTNER_NO_SHOW\", \"missedBy\": \"PARTNER\"";
                };
        tell(UUID.randomUUID(), "visit." + how, sequence, more);
    }

    /** The team is done at that moment, whatever was planned. */
    void completed(long sequence, Instant at) {
        var done =
                ", \"startedAt\": \"%s\", \"attended\": {\"inmates\": 1, \"staff\": 0}, \"done\": {\"findings\": 1, \"educated\": 0, \"mentored\": 0}"
                        .formatted(start);
        tell(UUID.randomUUID(), "visit.completed", sequence, at, done);
    }

    void followUp(UUID followUp, String step, long sequence, UUID patient) {
        var visit = step.equals("booked") ? ", \"visitId\": \"" + id + "\"" : "";
        send(UUID.randomUUID(), "follow-up." + step, followUp, sequence, """
                {"facilityId": "%s", "patientId": "%s", "referralId": "%s", "dueOn": "2027-01-05",
                 "occurredAt": "2026-01-05T01:00:00Z"%s}
                """.formatted(
                        world.facility, patient, UUID.randomUUID(), visit));
    }

    private void tell(UUID event, String type, long sequence, String more) {
        tell(event, type, sequence, Instant.parse("2026-01-05T01:00:00Z"), more);
    }

    private void tell(UUID event, String type, long sequence, Instant occurredAt, String more) {
        send(event, type, id, sequence, """
                {"planId": "%1$s", "agreementId": "%2$s", "facilityId": "%3$s", "partnerId": "%4$s", "region": "%5$s",
                 "scopeVersion": 1, "service": "ROUTINE_CHECKUP", "kind": "ROUTINE_CHECKUP", "occurrence": "2026-01-05",
                 "plannedStart": "%6$s", "plannedEnd": "%7$s", "occurredAt": "%8$s"%9$s}
                """.formatted(
                        UUID.randomUUID(),
                        world.agreement,
                        world.facility,
                        world.partner,
                        World.REGION,
                        start,
                        end(),
                        occurredAt,
                        more));
    }

    private static void send(UUID event, String type, UUID subject, long sequence, String json) {
        Events.send("visits", event, type, subject, sequence, json);
        await().until(() ->
                Rows.count("select 1 from inbox where consumer = 'referrals.rosters' and message_id = '" + event + "'")
                        == 1);
    }
}
