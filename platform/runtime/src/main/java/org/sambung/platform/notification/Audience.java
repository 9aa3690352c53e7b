package org.sambung.platform.notification;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.sambung.platform.event.Aggregate.Bounds;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.identity.Role;

/**
 * Who is told: addresses of a role and the bound that it reaches, {@code nurse:0199...}, {@code operator:*}. The bounds
 * beside them, null where nobody of that scope is told, are what a caller's list is found by.
 */
record Audience(Set<String> addresses, UUID facility, UUID partner, String region, boolean everywhere) {

    /** A role whose bound the thing does not have reaches nobody. */
    static Audience of(Role[] roles, Bounds bounds) {
        var addresses = new LinkedHashSet<String>();
        UUID facility = null;
        UUID partner = null;
        String region = null;
        var everywhere = false;
        for (var role : roles) {
            var bound = bound(role, bounds.facility(), bounds.partner(), bounds.region());
            if (bound == null) {
                continue;
            }
            addresses.add(address(role, bound));
            switch (role.scope()) {
                case FACILITY -> facility = bounds.facility();
                case PARTNER -> partner = bounds.partner();
                case REGION -> region = bounds.region();
                case ALL -> everywhere = true;
            }
        }
        return new Audience(addresses, facility, partner, region, everywhere);
    }

    /** Where a caller can be reached. */
    static Set<String> addressesOf(Identity caller) {
        var addresses = new LinkedHashSet<String>();
        for (var role : caller.roles()) {
            var bound = bound(role, caller.facility(), caller.partner(), caller.region());
            if (bound != null) {
                addresses.add(address(role, bound));
            }
        }
        return addresses;
    }

    private static Object bound(Role role, UUID facility, UUID partner, String region) {
        return switch (role.scope()) {
            case FACILITY -> facility;
            case PARTNER -> partner;
            case REGION -> region;
            case ALL -> "*";
        };
    }

    private static String address(Role role, Object bound) {
        return role.id() + ':' + bound;
    }
}
