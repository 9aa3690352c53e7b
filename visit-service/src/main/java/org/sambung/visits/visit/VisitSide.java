package org.sambung.visits.visit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.identity.Role;

@Schema(description = "One of the two sides of a visit.")
public enum VisitSide {
    FACILITY,
    PARTNER;

    /** Whether one of the caller's roles is of that side. */
    boolean isOf(Identity caller) {
        var scope = this == FACILITY ? Role.Scope.FACILITY : Role.Scope.PARTNER;
        return caller.roles().stream().anyMatch(role -> role.scope() == scope);
    }
}
