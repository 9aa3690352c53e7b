package org.sambung.local.proof;

import java.time.Duration;
import java.util.Locale;

/** How long the faults last: short in every build, long by the profile {@code faults}. */
public enum Length {
    SHORT,
    LONG;

    public static final Length OF_THIS_RUN =
            valueOf(System.getProperty("sambung.faults", "short").toUpperCase(Locale.ROOT));

    public static Duration of(Duration inShort, Duration inLong) {
        return OF_THIS_RUN == SHORT ? inShort : inLong;
    }

    public static int of(int inShort, int inLong) {
        return OF_THIS_RUN == SHORT ? inShort : inLong;
    }
}
