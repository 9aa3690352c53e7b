package org.sambung.referrals.patient;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Where in the facility somebody is from now on.")
record PlacePatient(
        @Schema(description = "For the escort; absent where it is not known.", examples = "C-2") @Size(max = 50)
        String block) {}
