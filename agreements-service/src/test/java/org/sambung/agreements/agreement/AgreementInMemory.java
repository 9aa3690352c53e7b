package org.sambung.agreements.agreement;

import java.time.Instant;
import java.time.LocalDate;

/** Agreements as they are in memory, where no door is needed. */
public final class AgreementInMemory {

    public static final Instant NOW = AgreementTest.NOW;
    public static final LocalDate TODAY = AgreementTest.TODAY;

    private AgreementInMemory() {}

    public static Agreement inForce() {
        return AgreementTest.State.ACTIVE.agreement();
    }

    public static Signing signing() {
        return AgreementTest.signing();
    }
}
