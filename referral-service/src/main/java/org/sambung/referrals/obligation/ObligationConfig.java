package org.sambung.referrals.obligation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long each obligation may take; defaults by practice, they change by circular. */
@ConfigMapping(prefix = "sambung.obligation")
public interface ObligationConfig {

    @WithDefault("24h")
    Duration permissionAfterwards();

    @WithDefault("24h")
    Duration tellAuthority();

    @WithDefault("24h")
    Duration tellFamily();

    @WithDefault("24h")
    Duration completeLetter();

    @WithDefault("72h")
    Duration countersignature();

    @WithDefault("24h")
    Duration suspendDetention();
}
