package org.sambung.visits.screening;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a sample or an examination showed.")
enum ScreeningResult {
    POSITIVE,
    NEGATIVE,
    INDETERMINATE
}
