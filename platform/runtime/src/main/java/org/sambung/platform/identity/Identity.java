package org.sambung.platform.identity;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who acts, in which roles, for whom. A bound (facility, partner, region) counts only when a role of that scope is held:
 * a nurse whose token also names a partner reaches nothing of the partner's.
 *
 * @param subject the token's subject, or the name of the job
 * @param name the person's name, for history; never logged
 * @param facility the facility a facility's role is bounded to, or null
 * @param partner the partner a partner's role is bounded to, or null
 * @param region the region a region's role is bounded to (ISO 3166-2, {@code ID-KT}), or null
 */
public record Identity(
        String subject,
        String name,
        String employeeNumber,
        Set<Role> roles,
        UUID facility,
        UUID partner,
        String region) {

    public Identity {
        roles = roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
        facility = reaches(roles, Role.Scope.FACILITY) ? facility : null;
        partner = reaches(roles, Role.Scope.PARTNER) ? partner : null;
        region = reaches(roles, Role.Scope.REGION) ? region : null;
    }

    /** A job or consumer, bounded to the facility and partner of the event or row it works on; either may be null. */
    public static Identity job(String name, UUID facility, UUID partner) {
        return new Identity("job:" + name, null, null, Set.of(Role.SYSTEM), facility, partner, null);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Set<Role> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }

    /** The same caller with only those roles that reach a thing of these bounds, any of which may be null. */
    public Identity towards(UUID itsFacility, UUID itsPartner, String itsRegion) {
        var reaching = roles.stream()
                .filter(role -> switch (role.scope()) {
                    case FACILITY -> facility != null && facility.equals(itsFacility);
                    case PARTNER -> partner != null && partner.equals(itsPartner);
                    case REGION -> region != null && region.equals(itsRegion);
                    case ALL -> true;
                })
                .collect(Collectors.toSet());
        return new Identity(subject, name, employeeNumber, reaching, facility, partner, region);
    }

    private static boolean reaches(Set<Role> roles, Role.Scope scope) {
        return roles.contains(Role.SYSTEM) || roles.stream().anyMatch(role -> role.scope() == scope);
    }
}
