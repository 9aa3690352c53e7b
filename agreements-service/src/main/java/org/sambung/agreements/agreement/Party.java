package org.sambung.agreements.agreement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The two sides of an agreement.")
public enum Party {
    FACILITY,
    PARTNER
}
