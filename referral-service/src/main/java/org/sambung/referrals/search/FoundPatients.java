package org.sambung.referrals.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.referrals.patient.PatientView;

@Schema(description = "Who was found, the likeliest first.")
record FoundPatients(
        @Schema(description = "At most twenty; whoever looks for more gives more of the name.")
        List<PatientView> items) {}
