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

    /** Whether a detainee's admission suspends the detention (pembantaran). */
    @WithDefault("true")
    boolean detentionIsSuspended();

    /** The authority and, where it was not natural, the police. */
    @WithDefault("24h")
    Duration tellOfDeath();

    @WithDefault("24h")
    Duration releaseBody();

    /** From when it is known that nobody claims the body. */
    @WithDefault("48h")
    Duration buryUnclaimed();

    @WithDefault("24h")
    Duration tellOfEscape();
}
