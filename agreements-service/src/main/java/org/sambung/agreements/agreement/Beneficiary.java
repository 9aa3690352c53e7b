package org.sambung.agreements.agreement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "For whom a service is promised.")
public enum Beneficiary {
    INMATES,
    STAFF
}
