package org.sambung.visits.screening;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why a result of a screening was wrong.")
enum CorrectionReason {
    ENTRY_ERROR,
    SAMPLES_SWAPPED,
    LABORATORY_CORRECTED,
    CONFIRMATORY_TEST,
    OTHER
}
