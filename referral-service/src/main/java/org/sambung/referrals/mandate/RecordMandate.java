package org.sambung.referrals.mandate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;
import org.sambung.referrals.permission.Capacity;

@Schema(
        description = "Who may decide for the facility's head, under which document, from when to when.",
        examples = """
                    {
                      "paper": {"holder": "Rahmat Hidayat", "employeeNumber": "198503122008011002",
                                "documentNumber": "W17.PAS.2-KP.04.01-123", "documentDate": "2026-02-01"},
                      "capacity": "DAILY_ACTING", "validFrom": "2026-02-02", "validUntil": "2026-02-13"
                    }""")
record RecordMandate(
        @NotNull @Valid Paper paper,

        @Schema(
                description =
                        "As whom; SELF records the head's own appointment. While it runs, who is on no record decides"
                                + " nothing; without it, they count as the head in person.")
        @NotNull
        Capacity capacity,

        @Schema(description = "The first day, in the facility's zone.") @NotNull
        LocalDate validFrom,

        @Schema(description = "The last day; needed unless the head is appointed.")
        LocalDate validUntil) {

    RecordMandate {
        if (capacity != null && capacity != Capacity.SELF && validUntil == null) {
            throw ProblemException.invalid("/validUntil", "mandate-needs-an-end");
        }
        if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
            throw ProblemException.invalid("/validUntil", "ends-before-it-begins");
        }
    }
}
