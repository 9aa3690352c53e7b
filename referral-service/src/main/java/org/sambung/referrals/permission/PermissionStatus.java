package org.sambung.referrals.permission;

/** Where the permission stands. There is no refusal: a deferral ends. */
public enum PermissionStatus {
    PENDING,
    DEFERRED,
    GRANTED
}
