package org.sambung.referrals.patient;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What is known of the national insurance.", examples = """
                    {
                      "jknNumber": "0001234567890",
                      "jkn": {
                        "state": "ACTIVE",
                        "checkedOn": "2026-02-05"
                      }
                    }""")
record InsurePatient(
        @Schema(description = "13 digits; absent where there is none.", examples = "0001234567890")
        @Pattern(regexp = "[0-9]{13}")
        String jknNumber,

        @Schema(description = "What it said when it was asked.") @Valid
        JknCheck jkn) {}
