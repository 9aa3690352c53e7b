package org.sambung.referrals.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sambung.referrals.webhook.WebhookNews.Audience;

/** A region's figures withhold small counts, so its gateway gets none that are exact. */
class RegionNewsTest {

    @Test
    void a_regions_gateway_is_told_of_no_visit_whose_events_count_who_came() {
        assertThat(Stream.of(WebhookNews.values())
                        .filter(news -> news.isFor(Audience.REGION))
                        .map(WebhookNews::type))
                .isNotEmpty()
                .allMatch(type -> type.startsWith("referral."));
    }

    @Test
    void what_a_region_is_told_has_no_count_at_all() {
        assertThat(CustodyNews.class.getRecordComponents())
                .noneMatch(component -> Number.class.isAssignableFrom(component.getType())
                        || component.getType() == int.class
                        || component.getType() == long.class);
    }
}
