package org.sambung.visits.education;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "For whom health education was given.")
public enum TargetGroup {
    INMATES,
    NEW_INMATES,
    WOMEN,
    CHILDREN,
    ELDERLY,
    KITCHEN_WORKERS,
    PEER_EDUCATORS,
    STAFF,
    FAMILIES,
    EVERYBODY
}
