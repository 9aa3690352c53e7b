package org.sambung.referrals.webhook;

import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.referrals.coverage.ContactUnit;

@Schema(name = "WebhookEndpoint", description = "An endpoint; its secrets are shown once, when it is registered.")
record EndpointView(
        UUID id,

        @Schema(description = "Absent where it is not a partner's.")
        UUID partnerId,

        @Schema(description = "Absent where it is not a facility's.")
        UUID facilityId,

        @Schema(description = "Absent where it is not a region's.", examples = "ID-KT")
        String region,

        @Schema(description = "Where to be told.", examples = "https://simrs.example/sambung")
        String url,

        @Schema(description = "Of what it is told.") Set<WebhookNews> eventTypes,

        @Schema(description = "Which unit of the partner it is; absent for the whole partner's.")
        ContactUnit unit,

        @Schema(
                description = "Verifies what we send (Standard Webhooks). Shown once.",
                examples = "whsec_bmV2ZXIgdXNlIHRoaXMgb25lIQ==")
        String webhookSecret,

        @Schema(
                description = "Signs what a hospital sends to messagesTo. Shown once, to a partner.",
                examples = "whsec_bm9yIHRoaXMgb25lLCBwbGVhc2Uh")
        String messageSecret,

        @Schema(
                description = "Where the hospital's own messages go; absent where it is not a partner's.",
                examples = "/v1/hospital-messages/01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d")
        String messagesTo,

        int version) {

    static EndpointView of(WebhookEndpoint endpoint) {
        return view(endpoint, null, null);
    }

    static EndpointView withSecrets(WebhookEndpoint endpoint) {
        return view(
                endpoint,
                endpoint.getSecrets().webhookSecret(),
                endpoint.getSecrets().messageSecret());
    }

    private static EndpointView view(WebhookEndpoint endpoint, String webhookSecret, String messageSecret) {
        var owner = endpoint.getOwner();
        var ofPartner = owner.partnerId() != null;
        return new EndpointView(
                endpoint.getId(),
                owner.partnerId(),
                owner.facilityId(),
                owner.region(),
                endpoint.getUrl(),
                endpoint.getEventTypes(),
                endpoint.getUnit(),
                webhookSecret,
                ofPartner ? messageSecret : null,
                !ofPartner ? null : "/v1/hospital-messages/" + endpoint.getId(),
                endpoint.getVersion());
    }
}
