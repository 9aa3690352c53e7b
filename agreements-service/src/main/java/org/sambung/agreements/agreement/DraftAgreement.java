package org.sambung.agreements.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Begins an agreement of the caller's facility with a partner.")
record DraftAgreement(
        @Schema(description = "The other party, by its id in the register.") @NotNull
        UUID partnerId,

        @Schema(description = "What it shall say.") @NotNull @Valid
        AgreementDraft draft) {}
