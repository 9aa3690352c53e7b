package org.sambung.agreements.instrument;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share, kept as its two whole numbers so that a limit is met exactly or not.
 *
 * @param whole more than 0
 */
public record Percent(int part, int whole) {

    public Percent {
        if (whole <= 0) {
            throw new IllegalArgumentException("a share of nothing");
        }
    }

    boolean isAtLeast(int limit) {
        return part * 100L >= (long) limit * whole;
    }

    /** For reading, two decimals, rounded down: what looks like 80 is at least 80. */
    public BigDecimal value() {
        return BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(whole), 2, RoundingMode.DOWN);
    }
}
