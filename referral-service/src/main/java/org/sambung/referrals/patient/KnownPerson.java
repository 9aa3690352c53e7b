package org.sambung.referrals.patient;

/** Who a patient is and where, as far as a facility knows. */
public record KnownPerson(Person person, String block) {

    static KnownPerson of(Patient patient) {
        return new KnownPerson(patient.getPerson(), patient.getBlock());
    }

    static KnownPerson of(PatientStay stay) {
        return new KnownPerson(stay.getPerson(), stay.getBlock());
    }
}
