package org.sambung.visits.screening;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a campaign screens for. Kept sealed: no event and no address tells it.")
enum Disease {
    TB,
    HIV,
    HEPATITIS_B,
    HEPATITIS_C,
    SYPHILIS,
    SCABIES,
    LEPROSY,
    COVID_19,
    DIABETES,
    HYPERTENSION
}
