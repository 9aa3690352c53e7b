package org.sambung.agreements.agreement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which unit of a partner answers. Events carry this and no name or phone, so that whoever escalates knows to whom. */
@Schema(description = "Which unit of a partner answers.")
public enum ContactUnit {
    EMERGENCY_ROOM,
    REFERRAL_OFFICE,
    ADMISSIONS,
    OUTPATIENT_CLINIC,
    WARD,
    DUTY_DOCTOR,
    DUTY_MANAGER,
    SWITCHBOARD
}
