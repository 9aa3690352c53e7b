package org.sambung.visits.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sambung.visits.PatientFixtures.awaitTaken;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sambung.testing.Events;
import org.sambung.visits.Partnership;

/** What referral-service would tell of those who are back from a hospital. */
final class FollowUpFixtures {

    private FollowUpFixtures() {}

    /** The hospital's answer. @param controlAt null if it asks for none */
    static void told(Partnership partnership, UUID event, UUID referral, UUID whom, String controlAt) {
        var control = controlAt == null ? null : "\"controlAt\": \"" + controlAt + "\"";
        send(partnership, "referral.back-referred", event, referral, whom, control);
        awaitTaken("visits.follow-ups", event);
    }

    /** To be looked at in the clinic by that day. */
    static void toldBy(Partnership partnership, UUID referral, UUID whom, LocalDate day) {
        var event = UUID.randomUUID();
        send(partnership, "referral.back-referred", event, referral, whom, """
                "controlAt": "CLINIC", "lookAgainBy": "%s\"""".formatted(day));
        awaitTaken("visits.follow-ups", event);
    }

    /** The same, as of an earlier moment: a correction may name any. */
    static void toldOf(Partnership partnership, UUID referral, UUID whom, LocalDate day, Instant at) {
        var event = UUID.randomUUID();
        send(partnership, "referral.back-referred", event, referral, whom, at, """
                "controlAt": "CLINIC", "lookAgainBy": "%s\"""".formatted(day));
        awaitTaken("visits.follow-ups", event);
    }

    /** @param more null if nothing */
    static void send(Partnership partnership, String type, UUID event, UUID referral, UUID whom, String more) {
        send(partnership, type, event, referral, whom, Instant.now(), more);
    }

    private static void send(
            Partnership partnership, String type, UUID event, UUID referral, UUID whom, Instant at, String more) {
        Events.send("referrals", event, type, referral, 9, """
                {"referralId": "%s", "facilityId": "%s", "partnerId": "%s", "patientId": "%s", "kind": "OUTPATIENT",
                 "urgency": "ROUTINE", "clinicalStatus": "TREATED", "permissionStatus": "GRANTED",
                 "movementStatus": "RETURNED", "outsideAgreement": false, "agreementId": "%s", "scopeVersion": 1,
                 "link": "/v1/referrals/x", "occurredAt": "%s"%s}
                """.formatted(
                        referral,
                        partnership.facility(),
                        partnership.partner(),
                        whom,
                        partnership.agreement(),
                        at,
                        more == null ? "" : ", " + more));
    }

    static ValidatableResponse list(Partnership partnership) {
        return partnership.nurse().asks().get("/v1/follow-ups").then().statusCode(200);
    }

    /** The newest. */
    static UUID id(Partnership partnership) {
        return UUID.fromString(list(partnership).extract().path("items[0].id"));
    }

    static void assertTold(UUID followUp, String... types) {
        await().untilAsserted(
                        () -> assertThat(Events.typesOf("visits", followUp)).containsExactly(types));
    }
}
