package org.sambung.referrals.webhook;

import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WebhookEndpoint", description = "An endpoint; its secrets are shown once, when it is registered.")
record EndpointView(
        UUID id,
        UUID partnerId,

        @Schema(description = "Where the partner is told.", examples = "https://simrs.example/sambung")
        String url,

        @Schema(description = "Of what it is told.") Set<HospitalNews> eventTypes,

        @Schema(
                description = "Verifies what we send (Standard Webhooks). Shown once.",
                examples = "whsec_bmV2ZXIgdXNlIHRoaXMgb25lIQ==")
        String webhookSecret,

        @Schema(
                description = "Signs what you send to messagesTo. Shown once.",
                examples = "whsec_bm9yIHRoaXMgb25lLCBwbGVhc2Uh")
        String messageSecret,

        @Schema(
                description = "Where the hospital's own messages go.",
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
        return new EndpointView(
                endpoint.getId(),
                endpoint.getPartnerId(),
                endpoint.getUrl(),
                endpoint.getEventTypes(),
                webhookSecret,
                messageSecret,
                "/v1/hospital-messages/" + endpoint.getId(),
                endpoint.getVersion());
    }
}
