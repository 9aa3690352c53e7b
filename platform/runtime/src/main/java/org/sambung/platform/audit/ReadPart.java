package org.sambung.platform.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of a person an answer shows. */
@Schema(description = "What of a person an answer shows: who it is, or how it is.")
public enum ReadPart {
    /** Who somebody is: the name alone is enough. */
    IDENTITY,
    /** How somebody is: diagnosis, clinical text, allergies, precautions, that a team treated them. */
    CLINICAL
}
