package org.sambung.agreements.institution;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A name of an institution, and from when on it bears it.")
public record DatedName(
        @Schema(examples = "RSUD Idaman Kota Banjarbaru") String name,

        @Schema(
                description = "The first day; absent for the name that it was registered under.",
                examples = "2026-07-01")
        LocalDate validFrom) {}
