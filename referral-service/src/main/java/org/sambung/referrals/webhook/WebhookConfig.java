package org.sambung.referrals.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How webhooks are sent. The defaults are promised to those who receive them, see {@link WebhookWords}. */
@ConfigMapping(prefix = "sambung.webhook")
interface WebhookConfig {

    String SCHEDULE = "PT0S,PT5S,PT5M,PT30M,PT2H,PT5H,PT10H,PT14H,PT20H,PT24H";
    String JITTER = "0.1";
    String CONNECT_TIMEOUT = "PT3S";
    String TIMEOUT = "PT15S";

    /**
     * Hosts that may be called although they are private or speak plain HTTP. Empty outside one's own machine: it opens
     * the inner network to whoever may register an endpoint.
     */
    Optional<Set<String>> allowedAddresses();

    /** How long to wait before each attempt, by Standard Webhooks; after the last one a delivery has failed. */
    @WithDefault(SCHEDULE)
    List<Duration> schedule();

    /** Spread of the waits, so that a hospital coming back is not met by all at once: up to this part is added. */
    @WithDefault(JITTER)
    double jitter();

    @WithDefault(CONNECT_TIMEOUT)
    Duration connectTimeout();

    @WithDefault(TIMEOUT)
    Duration timeout();
}
