package org.sambung.agreements.accreditation;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an action item's events say of it: which element and until when, never what. */
record ActionItemTerms(
        @Schema(description = "The action item.") UUID actionItemId,
        @Schema(description = "Its programme.") UUID programmeId,
        UUID facilityId,
        UUID partnerId,
        UUID agreementId,
        @Schema(pattern = "^ID-[A-Z]{2}$") String region,

        @Schema(description = "The element's code.", pattern = "^[A-Z]+\\.[0-9]+\\.[0-9]+$")
        String element,

        @Schema(description = "Its last day, in the facility's zone.")
        LocalDate due,

        @Schema(description = "Whether it is still to be done.")
        ActionItemStatus status) {}
