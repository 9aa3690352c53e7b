package org.sambung.referrals.referral;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The patient is at the hospital; the body may be absent. The names are those of the handover.")
record Arrive(
        @Schema(description = "Who of the facility brought the patient.", examples = "Petugas Andi Wijaya")
        @Size(max = 200)
        String givenBy,

        @Schema(description = "Who of the hospital took the patient over.", examples = "Ns. Ratna Dewi, IGD")
        @Size(max = 200)
        String takenBy,

        Instant occurredAt) {}
