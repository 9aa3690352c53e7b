package org.sambung.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The identity of the current request: from its token, or set by {@link Acting} for jobs and consumers. */
@RequestScoped
public class Caller {

    /** The attribute of a security identity that was known before the request, as a stream's ticket knows it. */
    public static final String KNOWN = "sambung.identity";

    @Inject
    Instance<SecurityIdentity> security;

    private Identity identity;

    /** Empty when nobody has been authenticated; the database then gives nothing. */
    public Optional<Identity> current() {
        if (identity == null && security.isResolvable() && !security.get().isAnonymous()) {
            identity = fromToken(security.get());
        }
        return Optional.ofNullable(identity);
    }

    /** The identity, where a route has already demanded one. */
    public Identity identity() {
        return current().orElseThrow(() -> new IllegalStateException("no identity"));
    }

    /** All roles of the caller's token, also those that {@code X-Acting-Role} puts aside for this request. */
    public Set<Role> rolesHeld() {
        Set<String> held = security.get().getAttribute(ActingRole.HELD);
        return known(held == null ? security.get().getRoles() : held);
    }

    void become(Identity other) {
        identity = other;
    }

    private static Identity fromToken(SecurityIdentity security) {
        var roles = known(security.getRoles());
        if (security.getAttribute(KNOWN) instanceof Identity known) {
            return new Identity(
                    known.subject(),
                    known.name(),
                    known.employeeNumber(),
                    roles,
                    known.facility(),
                    known.partner(),
                    known.region());
        }
        if (!(security.getPrincipal() instanceof JsonWebToken token)) {
            return new Identity(security.getPrincipal().getName(), null, null, roles, null, null, null);
        }
        return new Identity(
                token.getSubject(),
                text(token, "name"),
                text(token, "employee_number"),
                roles,
                uuid(token, "facility"),
                uuid(token, "partner"),
                text(token, "region"));
    }

    private static Set<Role> known(Set<String> words) {
        var roles = EnumSet.noneOf(Role.class);
        words.forEach(word -> Role.of(word).ifPresent(roles::add));
        return roles;
    }

    private static String text(JsonWebToken token, String claim) {
        var value = token.getClaim(claim);
        return value instanceof JsonString string ? string.getString() : value == null ? null : value.toString();
    }

    /** A claim that is no UUID bounds to nothing. */
    private static UUID uuid(JsonWebToken token, String claim) {
        try {
            var value = text(token, claim);
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
