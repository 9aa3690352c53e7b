package org.sambung.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    static final Instant EXPIRY = Instant.parse("2026-01-05T08:00:00Z");
    static final String TOKEN = "a.b.c";

    Instant now = EXPIRY.minusSeconds(1800);
    final VerifiedTokens tokens = new VerifiedTokens(Duration.ofMinutes(1), () -> now);

    @Test
    void one_that_nobody_has_verified_is_left_to_openid_connect() {
        assertThat(known(new AccessTokenCredential(TOKEN))).isNull();
    }

    @Test
    void one_that_was_verified_is_known_with_its_roles() {
        verified(TOKEN, claims());

        var known = known(new AccessTokenCredential(TOKEN));

        assertThat(known.getRoles()).containsExactly("nurse");
        assertThat(known.getPrincipal().getName()).isEqualTo("ani");
        assertThat(known.getCredential(AccessTokenCredential.class).getToken()).isEqualTo(TOKEN);
    }

    @Test
    void another_one_is_not() {
        verified(TOKEN, claims());

        assertThat(known(new AccessTokenCredential(TOKEN + "x"))).isNull();
        assertThat(known(new IdTokenCredential(TOKEN))).isNull();
    }

    @Test
    void nothing_of_the_request_is_kept() {
        verified(TOKEN, claims());

        assertThat(known(new AccessTokenCredential(TOKEN)).getAttributes()).containsOnlyKeys("tenant-id");
    }

    @Test
    void it_is_believed_to_the_last_second_before_its_expiry() {
        verified(TOKEN, claims());

        now = EXPIRY.minusMillis(1);
        assertThat(known(new AccessTokenCredential(TOKEN))).isNotNull();
        now = EXPIRY;
        assertThat(known(new AccessTokenCredential(TOKEN))).isNull();
    }

    @Test
    void one_that_says_no_expiry_is_verified_each_time() {
        var claims = claims();
        claims.unsetClaim("exp");
        verified(TOKEN, claims);

        assertThat(known(new AccessTokenCredential(TOKEN))).isNull();
    }

    @Test
    void who_came_without_a_token_of_claims_is_not_kept() {
        augmented(identity(new QuarkusPrincipal("ani"), new AccessTokenCredential(TOKEN)));

        assertThat(known(new AccessTokenCredential(TOKEN))).isNull();
    }

    @Test
    void where_none_is_believed_each_is_verified() {
        var none = new VerifiedTokens(Duration.ZERO, () -> now);
        var token = new AccessTokenCredential(TOKEN);
        none.augment(identity(new OidcJwtCallerPrincipal(claims(), token), token), null)
                .await()
                .indefinitely();

        assertThat(none.authenticate(new TokenAuthenticationRequest(token), null)
                        .await()
                        .indefinitely())
                .isNull();
    }

    private SecurityIdentity known(TokenCredential token) {
        return tokens.authenticate(new TokenAuthenticationRequest(token), null)
                .await()
                .indefinitely();
    }

    private void verified(String text, JwtClaims claims) {
        var token = new AccessTokenCredential(text);
        augmented(identity(new OidcJwtCallerPrincipal(claims, token), token));
    }

    private void augmented(SecurityIdentity identity) {
        assertThat(tokens.augment(identity, null).await().indefinitely()).isSameAs(identity);
    }

    private static JwtClaims claims() {
        var claims = new JwtClaims();
        claims.setSubject("ani");
        claims.setClaim("upn", "ani");
        claims.setExpirationTime(NumericDate.fromSeconds(EXPIRY.getEpochSecond()));
        return claims;
    }

    private static SecurityIdentity identity(Principal principal, TokenCredential token) {
        var request = (RoutingContext) Proxy.newProxyInstance(
                RoutingContext.class.getClassLoader(), new Class<?>[] {RoutingContext.class}, (proxy, method, args) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(principal)
                .addCredential(token)
                .addRole("nurse")
                .addAttribute("tenant-id", "default")
                .addAttribute(RoutingContext.class.getName(), request)
                .build();
    }
}
