package org.sambung.referrals.permission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;

/** The detaining authority's letter that permits a release; recording it grants the authority's step. */
public record AuthorityLetter(
        @NotBlank @Size(max = 100) String number,
        @NotNull LocalDate date,
        @NotBlank @Size(max = 200) String signatory,
        Instant occurredAt) {}
