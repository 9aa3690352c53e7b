package org.sambung.referrals.hospital;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The steps that are the hospital's to say.")
public enum HospitalWord {
    RECEIPT,
    INFORMATION_REQUEST,
    ACCEPTANCE,
    ACCEPTANCE_WITHDRAWAL,
    APPOINTMENT,
    REJECTION,
    NO_SHOW,
    REDIRECTION,
    TREATMENT,
    ADMISSION,
    DISCHARGE,
    BACK_REFERRAL
}
