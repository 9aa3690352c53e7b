package org.sambung.referrals.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.sambung.platform.event.CloudEvent;
import org.sambung.referrals.webhook.MakingDeliveries.ToldReferral;
import org.sambung.referrals.webhook.WebhookNews.Audience;

/** A number tells, by its gaps, how much happened that is not told. */
class WebhookSequenceTest {

    private static final UUID ID = UUID.fromString("01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d");
    private static final Instant AT = Instant.parse("2026-02-05T02:30:00Z");

    @Test
    void a_facility_gets_the_events_number() {
        assertThat(message(Audience.FACILITY, "DEPARTED").sequence()).isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "FACILITY")
    void nobody_else_gets_one(Audience audience) {
        assertThat(message(audience, "DEPARTED").sequence()).isNull();
    }

    @Test
    void once_custody_has_ended_its_gaps_would_tell_that_care_goes_on() {
        assertThat(message(Audience.FACILITY, "CUSTODY_ENDED").sequence()).isNull();
    }

    private static WebhookMessage message(Audience audience, String movementStatus) {
        var referral = new ToldReferral(
                ID, ID, ID, "INPATIENT", "URGENT", "ARRIVED", "GRANTED", movementStatus, AT, AT, "/v1/referrals/" + ID);
        var event = new CloudEvent(ID, "referral.died", ID, 7, AT, JsonNodeFactory.instance.objectNode(), null);
        return MakingDeliveries.message(audience, WebhookNews.DIED, event, referral);
    }
}
