package org.sambung.referrals.coverage;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which unit of a partner answers, as the agreements service codes it. */
@Schema(description = "Which unit of a partner answers.")
public enum ContactUnit {
    EMERGENCY_ROOM,
    REFERRAL_OFFICE,
    ADMISSIONS,
    OUTPATIENT_CLINIC,
    WARD,
    DUTY_DOCTOR,
    DUTY_MANAGER,
    SWITCHBOARD;

    /** Empty for a code that came up after this version: it cannot be named here, and nothing else depends on it. */
    static Optional<ContactUnit> named(String code) {
        return Arrays.stream(values()).filter(unit -> unit.name().equals(code)).findFirst();
    }
}
