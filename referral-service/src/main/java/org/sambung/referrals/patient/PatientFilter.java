package org.sambung.referrals.patient;

/**
 * Which patients a list shall have; null asks for all.
 *
 * @param arriving those on the way to the caller's facility, instead of those who are there
 */
record PatientFilter(
        PatientState state, CustodyStatus custodyStatus, String block, Boolean provisional, boolean arriving) {}
