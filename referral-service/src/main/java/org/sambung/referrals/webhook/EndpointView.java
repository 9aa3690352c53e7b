package org.sambung.referrals.webhook;

import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An endpoint; its secrets are shown once, when it is registered. */
@Schema(name = "WebhookEndpoint")
record EndpointView(
        UUID id,
        UUID partnerId,
        String url,
        Set<HospitalNews> eventTypes,

        @Schema(description = "Verifies what we send (Standard Webhooks). Shown once.")
        String webhookSecret,

        @Schema(description = "Signs what you send to messagesTo. Shown once.")
        String messageSecret,

        @Schema(description = "Where the hospital's own messages go.")
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
