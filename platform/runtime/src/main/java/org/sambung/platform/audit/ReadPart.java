package org.sambung.platform.audit;

/** What of a person an answer shows. */
public enum ReadPart {
    /** Who somebody is: the name alone is enough. */
    IDENTITY,
    /** How somebody is: diagnosis, clinical text, allergies, precautions, that a team treated them. */
    CLINICAL
}
