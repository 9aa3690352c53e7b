package org.sambung.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Remembers for a short while whose a verified token is: a client sends the same one with each request, and verifying its
 * signature anew took a fifth of a service's time. Only what OpenID Connect has verified comes in, and nothing is believed
 * longer than the token itself says. A key that the provider gives up counts that much longer, and no more.
 */
@ApplicationScoped
class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest>, SecurityIdentityAugmentor {

    private static final int MOST = 2_000;

    private final Cache<String, SecurityIdentity> verified;

    /** The machine's own, as what verifies tokens reads it. */
    private final InstantSource clock;

    @Inject
    VerifiedTokens(@ConfigProperty(name = "sambung.token.believed-for") Duration believedFor) {
        this(believedFor, InstantSource.system());
    }

    VerifiedTokens(Duration believedFor, InstantSource clock) {
        this.verified = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(believedFor)
                .build();
        this.clock = clock;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Before OpenID Connect, which is asked where there is nothing here; and before roles are narrowed for one request. */
    @Override
    public int priority() {
        return SYSTEM_FIRST;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        var known = request.getToken() instanceof AccessTokenCredential token
                ? verified.getIfPresent(token.getToken())
                : null;
        return Uni.createFrom().item(known == null || isOver(known) ? null : known);
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        var token = identity.getCredential(AccessTokenCredential.class);
        if (token != null
                && identity.getPrincipal() instanceof JsonWebToken
                && verified.getIfPresent(token.getToken()) == null) {
            verified.put(token.getToken(), withoutItsRequest(identity));
        }
        return Uni.createFrom().item(identity);
    }

    private boolean isOver(SecurityIdentity known) {
        var until = ((JsonWebToken) known.getPrincipal()).getExpirationTime();
        return clock.instant().getEpochSecond() >= until;
    }

    private static SecurityIdentity withoutItsRequest(SecurityIdentity identity) {
        var without = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addRoles(identity.getRoles());
        identity.getAttributes().forEach((name, value) -> {
            if (!(value instanceof RoutingContext)) {
                without.addAttribute(name, value);
            }
        });
        return without.build();
    }
}
