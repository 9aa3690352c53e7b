package org.sambung.referrals.referral;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "What one side says of the handover. It is confirmed when both have said it and both people are named;"
                        + " a name left out stays as the other side gave it.")
record HandOver(
        @Schema(description = "Who of the facility brought the patient.", examples = "Petugas Andi Wijaya")
        @Size(max = 200)
        String givenBy,

        @Schema(description = "Who of the hospital took the patient over.", examples = "Ns. Ratna Dewi, IGD")
        @Size(max = 200)
        String takenBy,

        Instant occurredAt) {}
