package org.sambung.referrals.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.sambung.platform.seal.SealedDocument;

/** How an obligation was met; kept sealed, for the recipient is often a relative. */
public record Fulfilment(
        @NotNull Channel channel,
        @Size(max = 200) String recipient,
        @Size(max = 2000) String outcome,
        @Size(max = 100) String letterNumber,
        Instant occurredAt) {

    /** By what means. */
    public enum Channel {
        PHONE,
        LETTER,
        MESSAGE,
        IN_PERSON,
        SYSTEM
    }

    /** Met by a step that the system saw itself. */
    static Fulfilment bySystem() {
        return new Fulfilment(Channel.SYSTEM, null, null, null, null);
    }

    @Converter
    @ApplicationScoped
    static class Sealed extends SealedDocument<Fulfilment> {
        Sealed() {
            super(Fulfilment.class, "obligation|fulfilment");
        }
    }
}
