package org.sambung.agreements.instrument;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a clinic is accredited as; the best first.")
public enum Grade {
    PARIPURNA,
    UTAMA,
    MADYA,
    NOT_ACCREDITED
}
