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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sambung.platform.event.InboxLedger;
import org.sambung.platform.idempotency.RepeatableByItself;
import org.sambung.platform.identity.Acting;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.identity.Role;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.webhook.StandardWebhook;
import org.sambung.referrals.referral.TakingHospitalMessages;

/** What a hospital's information system says, signed with its endpoint's secret in place of a token. */
@Path("/v1/hospital-messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
@SecurityScheme(
        securitySchemeName = "WebhookSignature",
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.HEADER,
        apiKeyName = StandardWebhook.SIGNATURE,
        description = "Standard Webhooks: HMAC of webhook-id, webhook-timestamp and the body with messageSecret.")
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

    @Schema(name = "HospitalMessage", description = "A step of the hospital, told by its information system.")
    record Message(
            @Schema(
                    description = "What the hospital says, named as the event it leads to.",
                    examples = "referral.received")
            String type,

            @Schema(description = "When the message was made, UTC.", examples = "2026-02-05T02:30:00Z")
            String timestamp,

            @Schema(
                    description = "The referral's id, and what the body of the step of that name takes.",
                    implementation = Object.class,
                    type = SchemaType.OBJECT,
                    examples = "{\"referralId\": \"01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d\"}")
            JsonNode data) {}

    @POST
    @Path("/{endpointId}")
    @RepeatableByItself
    @PermitAll
    @SecurityRequirement(name = "WebhookSignature")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Send a hospital's message",
            description =
                    "Signed by Standard Webhooks with the endpoint's messageSecret, at most 5 minutes old, 64 KiB at"
                            + " most. Types: referral.received, referral.accepted, referral.rejected, referral.arrived,"
                            + " referral.treated, referral.admitted, referral.discharged, referral.back-referred,"
                            + " referral.information-requested, referral.acceptance-withdrawn, referral.missed,"
                            + " referral.appointment-changed, referral.redirected; data is the"
                            + " body of the step of that name, with referralId. The same webhook-id counts once.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Message.class)))
    @CanAnswer(status = 400, value = "unknown-message-type")
    @CanAnswer(status = 401, value = "forged-message")
    @CanAnswer(status = 403, value = "forbidden")
    @CanAnswer(status = 409, value = "illegal-transition")
    @CanAnswer({
        "occurred-in-the-future",
        "patient-must-be-back",
        "emergency-must-be-stabilised",
        "destination-must-give-care",
        "death-alone-without-admission"
    })
    public void take(
            @Parameter(description = "The endpoint whose messageSecret signs.") @PathParam("endpointId")
                    UUID endpointId,
            @Parameter(
                            description = "The message's own id; the same one counts once.",
                            example = "msg_2KWPBgLlAfxdpx2AI54pPJ85f4W")
                    @HeaderParam(StandardWebhook.ID)
                    String id,
            @Parameter(description = "When it is sent, in seconds since 1970, UTC.", example = "1770258600")
                    @HeaderParam(StandardWebhook.TIMESTAMP)
                    String timestamp,
            @Parameter(
                            description = "Standard Webhooks signatures, separated by spaces.",
                            example = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
                    @HeaderParam(StandardWebhook.SIGNATURE)
                    String signature,
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
        var owner = new EndpointOwner(null, partner, null).job(CONSUMER);
        var secret = acting.as(
                owner,
                () -> webhooks.endpointOfCaller(endpointId, owner).getSecrets().messageSecret());
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
