package org.sambung.agreements.evaluation;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.testing.Persona;

/** An agreement in force, and what the other services would tell of the work under it. */
record Deliveries(UUID agreement, UUID facility, UUID partner, Persona officer) {

    static final String REGION = AgreementFixtures.REGION;

    /** An event as its producer sends it. */
    record Told(String topic, UUID id, String type, UUID subject, long sequence, String json) {}

    static Deliveries underAnAgreement(String zone) {
        var officer = AgreementFixtures.anOfficer(zone);
        var partner = AgreementFixtures.aPartner();
        var agreement = AgreementFixtures.signed(officer, partner, "2026-01-05", "2030-01-04");
        var facility = UUID.fromString((String) officer.claims().get("facility"));
        return new Deliveries(agreement, facility, partner, officer);
    }

    Told visit(UUID id, long sequence, String step, String service, Instant start) {
        return visit(id, sequence, step, service, start, Map.of());
    }

    Told visit(UUID id, long sequence, String step, String service, Instant start, Map<String, String> more) {
        var specific = new StringBuilder();
        more.forEach((name, value) -> specific.append(", \"")
                .append(name)
                .append("\": \"")
                .append(value)
                .append('"'));
        if (Set.of("completed", "verified", "snapshot").contains(step)) {
            specific.append(", \"attended\": {\"inmates\": 30, \"staff\": 1}");
        }
        if (step.equals("completed") || step.equals("snapshot")) {
            specific.append(", \"done\": {\"findings\": 0, \"educated\": 0, \"mentored\": 0}");
        }
        if (step.equals("completed")) {
            specific.append(", \"startedAt\": \"").append(start).append('"');
        }
        return told("visits", "visit." + step, id, sequence, """
                {"planId": "%s", "agreementId": "%s", "facilityId": "%s", "partnerId": "%s", "region": "%s",
                 "scopeVersion": 1, "service": "%s", "kind": "TREATMENT", "occurrence": "2026-05-04", "plannedStart": "%s", "plannedEnd": "%s",
                 "occurredAt": "%s"%s}
                """.formatted(
                        UUID.randomUUID(),
                        agreement,
                        facility,
                        partner,
                        REGION,
                        service,
                        start,
                        start.plusSeconds(3600),
                        start,
                        specific));
    }

    /** @param sentAt null while the partner does not have it; it is under the agreement from then on */
    Told referral(UUID id, long sequence, String step, String kind, String status, Instant sentAt, Instant occurredAt) {
        var sent = sentAt == null
                ? "\"outsideAgreement\": false"
                : "\"sentAt\": \"%s\", \"outsideAgreement\": false, \"agreementId\": \"%s\", \"scopeVersion\": 1"
                        .formatted(sentAt, agreement);
        return told("referrals", "referral." + step, id, sequence, """
                {"referralId": "%1$s", "facilityId": "%2$s", "partnerId": "%3$s", "patientId": "%4$s", "kind": "%5$s",
                 "urgency": "ROUTINE", "clinicalStatus": "%6$s", "permissionStatus": "PENDING",
                 "movementStatus": "NOT_PLANNED", %7$s, "link": "/v1/referrals/%1$s", "occurredAt": "%8$s"}
                """.formatted(
                        id, facility, partner, UUID.randomUUID(), kind, status, sent, occurredAt));
    }

    private static Told told(String topic, String type, UUID subject, long sequence, String json) {
        return new Told(topic, UUID.randomUUID(), type, subject, sequence, json);
    }
}
