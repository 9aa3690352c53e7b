package org.sambung.agreements.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why; kept in the history. */
record Reason(@NotBlank @Size(max = 1000) String reason) {}
