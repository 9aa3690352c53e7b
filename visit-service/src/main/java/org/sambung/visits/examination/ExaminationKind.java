package org.sambung.visits.examination;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Why the facility's own staff examined somebody: on admission, as every month, or for a complaint.")
enum ExaminationKind {
    ADMISSION,
    MONTHLY,
    COMPLAINT
}
