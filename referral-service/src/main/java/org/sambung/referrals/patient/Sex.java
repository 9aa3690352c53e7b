package org.sambung.referrals.patient;

/** As in the national register. */
public enum Sex {
    MALE,
    FEMALE
}
