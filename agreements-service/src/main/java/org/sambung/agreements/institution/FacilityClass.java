package org.sambung.agreements.institution;

/** Class of a facility. */
public enum FacilityClass {
    I,
    IIA,
    IIB,
    III
}
