package org.sambung.referrals.patient;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "From a day on somebody is in custody for that reason.")
public record CustodyEntry(
        @Schema(description = "In which custody.") CustodyStatus status,

        @Schema(
                description = "Who has ordered the detention; it changes as the case moves. Absent for a convict.",
                examples = "Kejaksaan Negeri Palangka Raya")
        String detainingAuthority,

        @Schema(description = "The first day, in the facility's zone.")
        LocalDate from,

        @Schema(description = "The last day, where the order names one, in the facility's zone.")
        LocalDate until,

        @Schema(description = "When it was entered, UTC.") Instant recordedAt) {}
