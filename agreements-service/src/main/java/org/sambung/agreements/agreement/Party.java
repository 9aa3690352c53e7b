package org.sambung.agreements.agreement;

/** The two sides of an agreement. */
public enum Party {
    FACILITY,
    PARTNER
}
