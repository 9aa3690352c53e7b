package org.sambung.platform.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** {@code X-Acting-Role} narrows a request to one of the roles its caller holds; a role not held leaves none. */
@ApplicationScoped
class ActingRole implements SecurityIdentityAugmentor {

    static final String HEADER = "X-Acting-Role";

    /** Under which a narrowed identity remembers all roles of its caller. */
    static final String HELD = "roles-held";

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        var routing = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        var wanted = routing == null ? null : routing.request().getHeader(HEADER);
        if (wanted == null || identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        var narrowed = new QuarkusSecurityIdentity.Builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addAttribute(HELD, identity.getRoles())
                .addRoles(identity.hasRole(wanted) ? Set.of(wanted) : Set.of())
                .build();
        return Uni.createFrom().item(narrowed);
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity);
    }
}
