package org.sambung.referrals.patient;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "As in the national register.")
public enum Sex {
    MALE,
    FEMALE
}
