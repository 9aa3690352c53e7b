package org.sambung.referrals.patient;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What the national insurance (JKN) said of a membership, and when.")
public record JknCheck(
        @Schema(description = "Whether it pays.") @NotNull Person.JknState state,

        @Schema(description = "The day on which it was asked, in the facility's zone.") @NotNull
        LocalDate checkedOn) {}
