package org.sambung.visits.patient;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why somebody is in custody: awaiting trial, sentenced, or a child.")
public enum CustodyStatus {
    DETAINEE,
    CONVICT,
    CHILD
}
