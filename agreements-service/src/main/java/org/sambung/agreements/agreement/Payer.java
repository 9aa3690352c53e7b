package org.sambung.agreements.agreement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "Who pays for a service: the national insurance (JKN), the facility, the "
                + "partner, or the local government.")
public enum Payer {
    JKN,
    FACILITY,
    PARTNER,
    LOCAL_GOVERNMENT
}
