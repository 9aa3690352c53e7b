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
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.sambung.platform.problem.ProblemException;
import org.sambung.referrals.hospital.Reported;
import org.sambung.referrals.obligation.ObligationConfig;

/** Takes a hospital's signed messages: each is one of its steps, with the step's own body, checked like it. */
@ApplicationScoped
public class TakingHospitalMessages {

    @Inject
    Referring referring;

    @Inject
    LinkingReferrals linking;

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
            case "referral.admitted" -> step(id, data, (referral, by, at) -> referral.admit(by, limits, at));
            case "referral.arrived" -> step(id, data, (referral, by, at) -> referring.arrive(referral, null, true, at));
            case "referral.accepted" ->
                told(
                        id,
                        data,
                        AcceptReferral.class,
                        AcceptReferral::occurredAt,
                        (referral, said, at) -> referral.accept(said.appointment(), null, at));
            case "referral.rejected" ->
                told(
                        id,
                        data,
                        RejectReferral.class,
                        RejectReferral::occurredAt,
                        (referral, said, at) -> referral.reject(said.reason(), null, at));
            case "referral.discharged" ->
                told(
                        id,
                        data,
                        Discharge.class,
                        Discharge::occurredAt,
                        (referral, said, at) -> referral.discharge(said.disposition(), null, limits, at));
            case "referral.information-requested" ->
                told(
                        id,
                        data,
                        RequestInformation.class,
                        RequestInformation::occurredAt,
                        (referral, said, at) -> referral.requestInformation(said.question(), null, at));
            case "referral.acceptance-withdrawn" ->
                told(
                        id,
                        data,
                        WithdrawAcceptance.class,
                        WithdrawAcceptance::occurredAt,
                        (referral, said, at) -> referral.withdrawAcceptance(said.reason(), null, at));
            case "referral.appointment-changed" ->
                told(
                        id,
                        data,
                        ChangeAppointment.class,
                        ChangeAppointment::occurredAt,
                        (referral, said, at) -> referral.appoint(said.appointment(), null, at));
            case "referral.missed" -> referring.miss(id, null, command(data, RecordNoShow.class));
            case "referral.redirected" -> linking.redirect(id, null, command(data, RedirectReferral.class));
            case "referral.back-referred" -> linking.referBack(id, null, command(data, ReferBack.class));
            default -> throw new ProblemException(400, "unknown-message-type");
        }
    }

    /** A step without further content. */
    private interface Step {
        void take(Referral referral, Reported reported, Instant at);
    }

    /** A step that says more than that it was. */
    private interface Told<T> {
        void take(Referral referral, T said, Instant at);
    }

    private void step(UUID id, JsonNode data, Step step) {
        var at = Occurred.at(command(data, HospitalStep.class).occurredAt(), clock);
        referring.change(id, null, referral -> step.take(referral, null, at));
    }

    private <T> void told(UUID id, JsonNode data, Class<T> type, Function<T, Instant> when, Told<T> step) {
        var said = command(data, type);
        var at = Occurred.at(when.apply(said), clock);
        referring.change(id, null, referral -> step.take(referral, said, at));
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
