package org.sambung.agreements.accreditation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.agreements.instrument.InstrumentContent;

@Schema(description = "Begins the way of the facility's clinic to accreditation, under an agreement that mentors it.")
record OpenProgramme(
        @Schema(
                description = "In force, with ACCREDITATION_MENTORING in its scope.",
                examples = "01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d")
        @NotNull
        UUID agreementId,

        @Schema(description = "The clinic's name.", examples = "Klinik Pratama Lapas Baubau") @NotBlank @Size(max = 200)
        String clinic,

        @Schema(description = "The edition of the instrument it is assessed by.", examples = "KLINIK-2023")
        @NotNull
        @Pattern(regexp = InstrumentContent.EDITION)
        String instrument,

        @Schema(description = "The first day, in the facility's zone.", examples = "2026-01-12") @NotNull
        LocalDate on) {}
