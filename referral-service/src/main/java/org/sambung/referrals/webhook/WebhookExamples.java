package org.sambung.referrals.webhook;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.sambung.referrals.webhook.WebhookNews.Audience;

/** Bodies to show in the document, made of the records that are sent. */
final class WebhookExamples {

    private static final UUID ID = UUID.fromString("01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d");
    private static final Instant AT = Instant.parse("2026-02-05T02:30:00Z");
    private static final String LINK = "/v1/referrals/" + ID;

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .setDefaultPropertyInclusion(Include.NON_NULL);

    private WebhookExamples() {}

    static Map<?, ?> message(Audience audience) {
        return fields(
                switch (audience) {
                    case PARTNER -> new WebhookMessage(WebhookNews.DEPARTED.type(), AT, null, toHospital());
                    case FACILITY -> new WebhookMessage(WebhookNews.DEPARTED.type(), AT, 7L, toCustody());
                    case REGION -> new WebhookMessage(WebhookNews.DEPARTED.type(), AT, null, toCustody());
                });
    }

    private static ReferralNews toHospital() {
        return new ReferralNews(ID, ID, "INPATIENT", "URGENT", "ACCEPTED", "DEPARTED", AT, null, AT, LINK);
    }

    private static CustodyNews toCustody() {
        return new CustodyNews(ID, ID, "URGENT", "GRANTED", "DEPARTED", AT, LINK);
    }

    /** A partner's, as it is shown once. */
    static Map<?, ?> registeredEndpoint() {
        return endpoint("whsec_bmV2ZXIgdXNlIHRoaXMgb25lIQ==", "whsec_bm9yIHRoaXMgb25lLCBwbGVhc2Uh");
    }

    /** The same, as it is shown ever after. */
    static Map<?, ?> endpoint() {
        return endpoint(null, null);
    }

    private static Map<?, ?> endpoint(String webhookSecret, String messageSecret) {
        return fields(new EndpointView(
                ID,
                ID,
                null,
                null,
                "https://simrs.example/sambung",
                EnumSet.of(WebhookNews.SUBMITTED, WebhookNews.DEPARTED),
                null,
                webhookSecret,
                messageSecret,
                "/v1/hospital-messages/" + ID,
                1));
    }

    private static Map<?, ?> fields(Object body) {
        return JSON.convertValue(body, Map.class);
    }
}
