package org.sambung.referrals.patient;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The dates that a departure must not clash with. What is left out is unknown from now on.")
record PlanCustodyDates(
        @Schema(description = "Known days in court, in the facility's zone.", examples = "[\"2026-02-10\"]")
        @Size(max = 50)
        List<@NotNull LocalDate> courtDates,

        @Schema(description = "When custody is expected to end, in the facility's zone.", examples = "2027-08-17")
        LocalDate expectedRelease) {}
