package org.sambung.referrals.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sambung.platform.event.InboxLedger;
import org.sambung.platform.identity.Acting;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.identity.Role;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.webhook.StandardWebhook;
import org.sambung.referrals.referral.TakingHospitalMessages;

/** What a hospital's information system says, signed with its endpoint's secret in place of a token. */
@Path("/v1/hospital-messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
class HospitalMessageResource {

    private static final int MOST_BYTES = 64 * 1024;
    private static final String CONSUMER = "hospital-messages";

    @Inject
    WebhookRepository webhooks;

    @Inject
    TakingHospitalMessages taking;

    @Inject
    InboxLedger ledger;

    @Inject
    Acting acting;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    /** @param type what the hospital says, named as the event it leads to; @param data the referral's id and the step's content */
    @Schema(name = "HospitalMessage")
    record Message(@Schema(examples = "referral.accepted") String type, String timestamp, JsonNode data) {}

    @POST
    @Path("/{endpointId}")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Send a hospital's message",
            description =
                    "Signed by Standard Webhooks with the endpoint's messageSecret, at most 5 minutes old, 64 KiB at"
                            + " most. Types: referral.received, referral.accepted, referral.rejected, referral.arrived,"
                            + " referral.treated, referral.admitted, referral.discharged, referral.back-referred; data is the"
                            + " body of the step of that name, with referralId. The same webhook-id counts once.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Message.class)))
    public void take(
            UUID endpointId,
            @HeaderParam(StandardWebhook.ID) String id,
            @HeaderParam(StandardWebhook.TIMESTAMP) String timestamp,
            @HeaderParam(StandardWebhook.SIGNATURE) String signature,
            byte[] body) {
        if (body.length > MOST_BYTES) {
            throw new ProblemException(413, "too-large");
        }
        var hospital = verified(endpointId, id, timestamp, signature, body);
        var message = parse(body);
        acting.as(hospital, () -> {
            if (ledger.note(CONSUMER, endpointId + ":" + id)) {
                taking.take(message.type(), message.data());
            }
        });
    }

    /** An unknown endpoint answers like a wrong signature: who probes learns nothing. */
    private Identity verified(UUID endpointId, String id, String timestamp, String signature, byte[] body) {
        var nobody = Identity.job(CONSUMER, null, null);
        var partner =
                acting.as(nobody, () -> webhooks.partnerOf(endpointId)).orElseThrow(HospitalMessageResource::forged);
        var hospital =
                new Identity("endpoint:" + endpointId, null, null, Set.of(Role.HOSPITAL_SYSTEM), null, partner, null);
        var secret = acting.as(hospital, () -> webhooks.endpointOfCaller(endpointId, hospital)
                .getSecrets()
                .messageSecret());
        if (!StandardWebhook.of(secret).verifies(id, timestamp, signature, body, clock.instant())) {
            throw forged();
        }
        return hospital;
    }

    private Message parse(byte[] body) {
        try {
            var message = json.readValue(body, Message.class);
            // The document null is JSON too.
            if (message == null) {
                throw new ProblemException(400, "invalid-request");
            }
            return message;
        } catch (JsonProcessingException e) {
            throw new ProblemException(400, "malformed-json");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProblemException forged() {
        return new ProblemException(401, "forged-message");
    }
}
