package org.sambung.agreements.institution;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a partner is; a health office gives no care itself.")
public enum PartnerKind {
    PUSKESMAS,
    HOSPITAL,
    POLICE_HOSPITAL,
    CLINIC,
    LABORATORY,
    HEALTH_OFFICE
}
