package org.sambung.local.proof.ledger;

import static org.sambung.local.proof.ledger.Scene.REFERRALS;
import static org.sambung.local.proof.ledger.Scene.VISITS;

import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** What clients do, of all three sides; each story changes things that no other client touches. */
final class Stories {

    private static final String BECAUSE = "{\"reason\": \"Uji\"}";

    private final Scene scene;
    private final BooleanSupplier goOn;

    /** @param goOn asked between two steps: a story may end half-way */
    Stories(Scene scene, BooleanSupplier goOn) {
        this.scene = scene;
        this.goOn = goOn;
    }

    /** Only one client waits for another service's news, so that the others go on while there is none. */
    void play(Load.Side side, int client, int round) {
        if (side == Load.Side.AGREEMENTS_ONLY) {
            agreement(round % 2 == 0);
            return;
        }
        switch (client % 4) {
            case 0 -> referral();
            case 1 -> visit();
            case 2 -> suspendedAgreement(round % 2 == 0);
            default -> agreement(round % 2 == 0);
        }
    }

    private void agreement(boolean suspended) {
        var agreement = scene.activeAgreement();
        if (suspended) {
            steps(
                    () -> scene.change(agreement, "suspension", BECAUSE, "agreement.suspended"),
                    () -> scene.change(agreement, "resumption", BECAUSE, "agreement.resumed"));
        }
        scene.registerAnotherFacility();
    }

    private void referral() {
        var patient = Scene.id(scene.make(
                REFERRALS, "nurse", "/v1/patients", """
                {"recordNumber": "RM-%s", "custodyStatus": "CONVICT",
                 "person": {"name": "Warga Uji", "sex": "MALE", "nikMissingBecause": "NOT_YET_VERIFIED"}}
                """.formatted(UUID.randomUUID()), null, 0, "patient.registered"));
        var referral = Scene.id(scene.make(
                REFERRALS,
                "doctor",
                "/v1/referrals",
                """
                {"patientId": "%s", "kind": "OUTPATIENT", "urgency": "URGENT", "destinationId": "%s",
                 "clinical": {"reason": "Uji", "diagnosis": "K35"}}
                """.formatted(patient, scene.partner()),
                patient,
                0,
                "referral.drafted"));
        steps(
                () -> on(referral, "recommendation", "{\"doctorUnavailable\": false}", "referral.recommended"),
                () -> on(referral, "submission", null, "referral.submitted"),
                () -> on(referral, "cancellation", "{\"reason\": \"RECOVERED\"}", "referral.cancelled"));
    }

    private void on(UUID referral, String step, String body, String event) {
        scene.step(REFERRALS, "doctor", "/v1/referrals/" + referral + '/' + step, body, referral, event);
    }

    private void visit() {
        var plan = plan(scene.agreement(), 1);
        var visit = Scene.id(scene.read(VISITS, "agreements-officer", "/v1/visits?planId=" + plan)
                .path("items")
                .get(0));
        steps(
                () -> onVisit(visit, "confirmation", null, "visit.confirmed"),
                () -> onVisit(visit, "cancellation", """
                {"by": "FACILITY", "reason": "OUTBREAK"}""", "visit.cancelled"));
    }

    private void onVisit(UUID visit, String step, String body, String event) {
        scene.step(VISITS, "agreements-officer", "/v1/visits/" + visit + '/' + step, body, visit, event);
    }

    private UUID plan(UUID agreement, int visits) {
        return Scene.id(scene.make(
                VISITS,
                "agreements-officer",
                "/v1/visit-plans",
                """
                {"agreementId": "%s", "service": "REFERRAL_OUTPATIENT", "kind": "MONITORING",
                 "rrule": "FREQ=DAILY;COUNT=%d", "firstDay": "%s", "startTime": "09:00", "durationMinutes": 60}
                """.formatted(agreement, visits, scene.today().plusDays(1)),
                agreement,
                visits,
                "visit-plan.created"));
    }

    /** Its visits are called off, and planned anew when it is resumed. */
    private void suspendedAgreement(boolean resumed) {
        var agreement = scene.activeAgreement();
        if (!goOn.getAsBoolean()) {
            return;
        }
        plan(agreement, 3);
        scene.change(agreement, "suspension", BECAUSE, "agreement.suspended");
        if (resumed) {
            steps(() -> scene.change(agreement, "resumption", BECAUSE, "agreement.resumed"));
        }
    }

    private void steps(Runnable... steps) {
        for (var step : List.of(steps)) {
            if (!goOn.getAsBoolean()) {
                return;
            }
            step.run();
        }
    }
}
