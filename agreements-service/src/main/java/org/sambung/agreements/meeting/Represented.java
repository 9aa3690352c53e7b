package org.sambung.agreements.meeting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Whom somebody at a meeting stands for.")
public enum Represented {
    FACILITY,
    PARTNER,
    REGIONAL_OFFICE,
    OTHER
}
