package org.sambung.agreements.agreement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why an agreement is suspended or ended before its time.")
public enum NoticeReason {
    MUTUAL_CONSENT,
    PROMISES_NOT_KEPT,
    PARTNER_CANNOT_DELIVER,
    FACILITY_CANNOT_RECEIVE,
    SECURITY_SITUATION,
    OUTBREAK_OR_DISASTER,
    FUNDING,
    REORGANISATION,
    CHANGE_OF_LAW,
    OTHER
}
