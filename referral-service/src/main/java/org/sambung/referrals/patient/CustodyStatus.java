package org.sambung.referrals.patient;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "Why somebody is in custody: awaiting trial, sentenced, or a child. It "
                + "decides who must permit a release.")
public enum CustodyStatus {
    DETAINEE,
    CONVICT,
    CHILD
}
