package org.sambung.testing.badinput;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import org.sambung.testing.IdentityProvider;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;

/** A token that says all the right things, signed by somebody else. */
final class ForeignToken {

    private static final RSAKey KEY = key();

    private ForeignToken() {}

    static String of(Persona persona) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(Parts.identityProvider().url())
                .audience(IdentityProvider.AUDIENCE)
                .subject(persona.subject())
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
        persona.claims().forEach(claims::claim);
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims.build());
        try {
            token.sign(new RSASSASigner(KEY));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
