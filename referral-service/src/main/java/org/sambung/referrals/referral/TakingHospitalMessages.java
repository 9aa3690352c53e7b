package org.sambung.referrals.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.UUID;
import org.sambung.platform.problem.ProblemException;
import org.sambung.referrals.obligation.ObligationConfig;

/** Takes a hospital's signed messages: each is one of its steps, with the step's own body, checked like it. */
@ApplicationScoped
public class TakingHospitalMessages {

    @Inject
    Referring referring;

    @Inject
    ObligationConfig limits;

    @Inject
    ObjectMapper json;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    /** Needs a transaction as the hospital. @throws ProblemException as the step over REST would answer */
    public void take(String type, JsonNode data) {
        var id = referralId(data);
        switch (type == null ? "" : type) {
            case "referral.received" -> step(id, data, Referral::receive);
            case "referral.treated" -> step(id, data, Referral::treat);
            case "referral.discharged" -> step(id, data, Referral::discharge);
            case "referral.admitted" -> step(id, data, (referral, by, at) -> referral.admit(by, limits, at));
            case "referral.arrived" -> step(id, data, (referral, by, at) -> referral.arrive(at));
            case "referral.accepted" -> {
                var command = command(data, AcceptReferral.class);
                var at = Occurred.at(command.occurredAt(), clock);
                referring.change(id, null, referral -> referral.accept(command.appointment(), null, at));
            }
            case "referral.rejected" -> {
                var command = command(data, RejectReferral.class);
                var at = Occurred.at(command.occurredAt(), clock);
                referring.change(id, null, referral -> referral.reject(command.reason(), null, at));
            }
            case "referral.back-referred" -> {
                var command = command(data, ReferBack.class);
                var at = Occurred.at(command.occurredAt(), clock);
                referring.change(id, null, referral -> referral.answer(command.backReferral(), null, at));
            }
            default -> throw new ProblemException(400, "unknown-message-type");
        }
    }

    /** A step without further content. */
    private interface Step {
        void take(Referral referral, Reported reported, java.time.Instant at);
    }

    private void step(UUID id, JsonNode data, Step step) {
        var at = Occurred.at(command(data, HospitalStep.class).occurredAt(), clock);
        referring.change(id, null, referral -> step.take(referral, null, at));
    }

    private static UUID referralId(JsonNode data) {
        try {
            return UUID.fromString(data == null ? "" : data.path("referralId").asText());
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.invalid("/data/referralId", "malformed-value");
        }
    }

    private <T> T command(JsonNode data, Class<T> type) {
        try {
            var body = ((ObjectNode) data).deepCopy();
            body.remove("referralId");
            var command = json.treeToValue(body, type);
            var violations = validator.validate(command);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return command;
        } catch (JsonProcessingException malformed) {
            throw ProblemException.invalid("/data", "malformed-value");
        }
    }
}
