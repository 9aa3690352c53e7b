package org.sambung.referrals.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.referrals.movement.Escort.Officer;

@Schema(description = "Who guards the patient from now on.", examples = """
                    {
                      "officers": [{"name": "Dedi Kurniawan"}, {"name": "Hendra Gunawan"}],
                      "police": false
                    }""")
record ChangeGuards(
        @Schema(description = "As many as a departure needs.") @NotEmpty @Size(max = 20)
        List<@NotNull @Valid Officer> officers,

        @Schema(description = "Whether the police guards too.")
        boolean police,

        @Schema(description = "When they took over, UTC; now if absent.")
        Instant occurredAt) {}
