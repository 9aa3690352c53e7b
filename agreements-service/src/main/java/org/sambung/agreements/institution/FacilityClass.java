package org.sambung.agreements.institution;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Class of a facility.")
public enum FacilityClass {
    I,
    IIA,
    IIB,
    III
}
