package org.sambung.agreements.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Begins an agreement of the caller's facility with a partner. */
record DraftAgreement(
        @NotNull UUID partnerId, @NotNull @Valid AgreementDraft draft) {}
