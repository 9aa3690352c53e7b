package org.sambung.local.minimal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** All that the rows need, believed as it comes: no token, no look at the patient or the hospital. */
public record Draft(
        UUID patientId,
        UUID facilityId,
        String region,
        String zoneId,
        String custodyStatus,
        String kind,
        String urgency,
        UUID destinationId,
        JsonNode clinical) {}
