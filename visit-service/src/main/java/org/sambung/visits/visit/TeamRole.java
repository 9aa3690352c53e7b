package org.sambung.visits.visit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a member does in the team.")
enum TeamRole {
    DOCTOR,
    DENTIST,
    NURSE,
    MIDWIFE,
    PHARMACIST,
    LABORATORY_ANALYST,
    NUTRITIONIST,
    SANITARIAN,
    PSYCHOLOGIST,
    HEALTH_PROMOTER,
    ASSESSOR,
    DRIVER,
    OTHER;

    /** Health workers work under a licence of their own (UU 17/2023). */
    boolean isLicensed() {
        return switch (this) {
            case DOCTOR,
                    DENTIST,
                    NURSE,
                    MIDWIFE,
                    PHARMACIST,
                    LABORATORY_ANALYST,
                    NUTRITIONIST,
                    SANITARIAN,
                    PSYCHOLOGIST -> true;
            case HEALTH_PROMOTER, ASSESSOR, DRIVER, OTHER -> false;
        };
    }
}
