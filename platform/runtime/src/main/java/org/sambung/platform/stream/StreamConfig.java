package org.sambung.platform.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How streams of events are kept. */
@ConfigMapping(prefix = "sambung.stream")
interface StreamConfig {

    /** How many streams one caller may have open at each replica. */
    @WithDefault("5")
    int perCaller();

    /** After so long without an event a comment is sent: proxies close what is silent. */
    @WithDefault("15s")
    Duration heartbeat();

    /** Then a stream ends and the client opens the next, so that rights withdrawn meanwhile count. */
    @WithDefault("1h")
    Duration longest();

    /** When a client shall try again that lost its stream. */
    @WithDefault("3s")
    Duration retry();

    /** How long a ticket may wait to be used. */
    @WithDefault("60s")
    Duration ticket();
}
