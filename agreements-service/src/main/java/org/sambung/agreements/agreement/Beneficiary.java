package org.sambung.agreements.agreement;

/** For whom a service is promised. */
public enum Beneficiary {
    INMATES,
    STAFF
}
