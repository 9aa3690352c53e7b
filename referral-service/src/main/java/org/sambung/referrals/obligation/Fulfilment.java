package org.sambung.referrals.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.seal.SealedDocument;

@Schema(description = "How an obligation was met; kept sealed, for the recipient is often a relative.")
public record Fulfilment(
        @Schema(description = "By what means.") @NotNull Channel channel,

        @Schema(description = "Who was told.", examples = "Ibu Siti, kakak") @Size(max = 200)
        String recipient,

        @Schema(
                description = "What came of it; of a follow-up and of a word to the family for clinical staff alone.",
                examples = "Keluarga akan menjenguk besok")
        @Size(max = 2000)
        String outcome,

        @Schema(description = "The number of the letter, if there is one.", examples = "W17/PK.01/0123/2026")
        @Size(max = 100)
        String letterNumber,

        Instant occurredAt) {

    @Schema(name = "FulfilmentChannel", description = "By what means.")
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

    /** For those who may not know how somebody fares. */
    public Fulfilment withoutOutcome() {
        return new Fulfilment(channel, recipient, null, letterNumber, occurredAt);
    }

    @Converter
    @Immutable
    @ApplicationScoped
    static class Sealed extends SealedDocument<Fulfilment> {
        Sealed() {
            super(Fulfilment.class, "obligation|fulfilment");
        }
    }
}
