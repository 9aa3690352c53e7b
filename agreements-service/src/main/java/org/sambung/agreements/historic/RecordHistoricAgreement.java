package org.sambung.agreements.historic;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Enters an agreement of the past.")
record RecordHistoricAgreement(
        @Schema(description = "The registrar names it; an officer enters those of the own facility.")
        UUID facilityId,

        @Schema(description = "The other party, by its id in the register.") @NotNull
        UUID partnerId,

        @Schema(description = "What is known of it.") @NotNull @Valid
        OldPaper paper) {}
