package org.sambung.referrals.permission;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Where the permission stands. There is no refusal: a deferral ends.")
public enum PermissionStatus {
    PENDING,
    DEFERRED,
    GRANTED
}
