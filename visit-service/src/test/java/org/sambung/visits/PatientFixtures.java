package org.sambung.visits;

import static org.awaitility.Awaitility.await;
import static org.sambung.visits.Partnership.count;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sambung.testing.Events;

/** What referral-service would tell of patients, and agreements-service of facilities. */
public final class PatientFixtures {

    private PatientFixtures() {}

    /** Registered long ago in a block of the facility; known when this returns. */
    public static UUID aPatient(UUID facility) {
        return aPatient(facility, "B-4", Instant.parse("2026-01-05T01:00:00Z"));
    }

    public static UUID aPatient(UUID facility, String block, Instant since) {
        var patient = UUID.randomUUID();
        tell("patient.registered", patient, 1, facility, block, since);
        return patient;
    }

    /** So many, known without events. */
    public static List<UUID> people(UUID facility, int many) {
        var people = Stream.generate(UUID::randomUUID).limit(many).toList();
        var rows = people.stream()
                .map(one -> "('%s', 1, '%s', true, date '2026-01-31')".formatted(one, facility))
                .collect(Collectors.joining(","));
        count(
                "with added as (insert into known_patient (patient_id, sequence, facility_id, in_custody, due_until) values "
                        + rows + " returning 1) select count(*) from added");
        return people;
    }

    /** Sends the event and waits until it was applied; its id. */
    public static UUID tell(String type, UUID patient, long sequence, UUID facility, String block, Instant occurredAt) {
        var event = UUID.randomUUID();
        tellAs(event, type, patient, sequence, facility, block, occurredAt);
        return event;
    }

    public static void tellAs(
            UUID event, String type, UUID patient, long sequence, UUID facility, String block, Instant occurredAt) {
        var from =
                switch (type) {
                    case "patient.transferred" -> "\"fromFacilityId\": \"" + UUID.randomUUID() + "\", ";
                    case "patient.snapshot" -> "\"state\": \"IN_CUSTODY\", ";
                    case "patient.merged" -> "\"intoPatientId\": \"" + UUID.randomUUID() + "\", ";
                    default -> "";
                };
        Events.send(
                "referrals", event, type, patient, sequence, """
                {"patientId": "%s", "facilityId": "%s", "block": "%s", "custodyStatus": "CONVICT", %s
                 "occurredAt": "%s"}
                """.formatted(patient, facility, block, from, occurredAt));
        awaitTaken("visits.patients", event);
    }

    /** Two records were one person's; known when this returns. */
    public static void tellMerger(UUID gone, long sequence, UUID facility, UUID kept) {
        var event = UUID.randomUUID();
        Events.send("referrals", event, "patient.merged", gone, sequence, """
                {"patientId": "%s", "facilityId": "%s", "block": "B-4", "custodyStatus": "CONVICT",
                 "intoPatientId": "%s", "occurredAt": "%s"}
                """.formatted(
                        gone, facility, kept, Instant.now()));
        awaitTaken("visits.patients", event);
        awaitTaken("visits.follow-ups", event);
    }

    /** Told anew at an operator's command; known when this returns. */
    public static void tellSnapshot(UUID patient, long sequence, UUID facility, String state) {
        var event = UUID.randomUUID();
        Events.send("referrals", event, "patient.snapshot", patient, sequence, """
                {"patientId": "%s", "facilityId": "%s", "custodyStatus": "CONVICT", "state": "%s", "occurredAt": "%s"}
                """.formatted(
                        patient, facility, state, Instant.now()));
        awaitTaken("visits.patients", event);
    }

    public static void aFacility(UUID facility, String zone, String zoneId, String region) {
        var event = UUID.randomUUID();
        Events.send(
                "agreements", event, "facility.registered", facility, 1, """
                {"facilityId": "%s", "name": "Rutan Uji", "type": "RUTAN", "class": "IIB", "region": "%s",
                 "timeZone": "%s", "zoneId": "%s", "occurredAt": "2026-01-05T01:00:00Z"}
                """.formatted(facility, region, zone, zoneId));
        awaitTaken("visits.coverage", event);
    }

    public static void awaitTaken(String consumer, UUID event) {
        await().until(() ->
                count("select count(*) from inbox where message_id = '" + event + "' and consumer = '" + consumer + "'")
                        == 1);
    }
}
