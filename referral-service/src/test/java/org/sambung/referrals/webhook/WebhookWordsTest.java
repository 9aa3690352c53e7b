package org.sambung.referrals.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sambung.referrals.webhook.WebhookNews.Audience;

class WebhookWordsTest {

    @Test
    void the_attempts_are_those_of_the_configuration() {
        assertThat(WebhookWords.sending())
                .contains(
                        "At most 10, the first at once.",
                        "5 seconds, 5 minutes, 30 minutes, 2 hours, 5 hours, 10 hours, 14 hours, 20 hours, 24 hours",
                        "up to 10 % longer",
                        "about 75 hours",
                        "within 15 seconds, of which 3 seconds are",
                        "`Retry-After`, in seconds and up to 24 hours",
                        "more than 5 minutes away");
    }

    @Test
    void after_a_release_a_facility_reads_what_it_is_still_told() {
        assertThat(WebhookWords.to(Audience.FACILITY))
                .contains("referral.custody-ended", "referral.died")
                .doesNotContain("referral.admitted");
    }

    @Test
    void nobody_reads_that_a_type_is_theirs_which_is_refused() {
        assertThat(WebhookWords.eventTypes())
                .contains(" A partner: referral.submitted,", " A facility: ", " A region: ", "not-for-this-audience");
        assertThat(WebhookWords.eventTypes().replaceFirst("(?s) A facility: .*", ""))
                .doesNotContain("referral.permission-decided");
    }
}
