package org.sambung.testing;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * A real OpenID provider for one machine. Its signing keys are public knowledge: never for anything but tests and demo.
 * Whoever asks its token endpoint as one of the personas gets that persona's token, and a browser picks one at its login
 * page.
 */
public final class IdentityProvider implements AutoCloseable {

    public static final String ISSUER = "sambung";
    public static final String AUDIENCE = "sambung";

    private final MockOAuth2Server server;
    private final Map<String, Map<String, Object>> personas;

    private IdentityProvider(MockOAuth2Server server, Map<String, Map<String, Object>> personas) {
        this.server = server;
        this.personas = personas;
    }

    public static IdentityProvider start(int port) {
        try {
            var personas = new ConcurrentHashMap<String, Map<String, Object>>();
            var config = new OAuth2Config(
                    true, null, null, false, new OAuth2TokenProvider(), Set.of(new PersonaCallback(personas)));
            var server = new MockOAuth2Server(config, LoginPage.at("/" + ISSUER + "/authorize", personas));
            server.start(InetAddress.getByName("127.0.0.1"), port);
            return new IdentityProvider(server, personas);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The issuer. The services must know it under exactly this name, for it is the one in the tokens. */
    public String url() {
        return server.issuerUrl(ISSUER).toString().replaceAll("/$", "");
    }

    /** Makes a persona known to the token endpoint, under the claims it shall have. */
    public void add(String persona, Map<String, Object> claims) {
        personas.put(persona, Map.copyOf(claims));
    }

    public Map<String, Map<String, Object>> personas() {
        return Map.copyOf(personas);
    }

    /** A token of a persona. */
    public String tokenOf(String persona) {
        return token(persona, personas.get(persona));
    }

    public String token(String subject, Map<String, Object> claims) {
        return server.issueToken(ISSUER, subject, AUDIENCE, claims).serialize();
    }

    /** A token of the right form whose time is over. */
    public String expiredToken(String subject, Map<String, Object> claims) {
        var callback = new DefaultOAuth2TokenCallback(ISSUER, subject, "JWT", List.of(AUDIENCE), claims, -60);
        return server.issueToken(ISSUER, subject, callback).serialize();
    }

    /** A token that says what its bearer may and not who that is. */
    public String tokenWithoutSubject(Map<String, Object> claims) {
        var callback = new DefaultOAuth2TokenCallback(ISSUER, "nobody", "JWT", List.of(AUDIENCE), claims, 3600) {

            @Override
            public String subject(TokenRequest request) {
                return null;
            }
        };
        return server.issueToken(ISSUER, "nobody", callback).serialize();
    }

    /** A token by the right key for another application. */
    public String tokenForAnotherAudience(String subject, Map<String, Object> claims) {
        return server.issueToken(ISSUER, subject, "another", claims).serialize();
    }

    @Override
    public void close() {
        server.shutdown();
    }

    /** Looks the persona up by the client id, or by the name given with it. The login page sends the claims itself. */
    private record PersonaCallback(Map<String, Map<String, Object>> personas) implements OAuth2TokenCallback {

        @Override
        public String issuerId() {
            return ISSUER;
        }

        @Override
        public String subject(TokenRequest request) {
            var username = username(request);
            return username != null
                    ? username
                    : request.getClientID() != null
                            ? request.getClientID().getValue()
                            : request.getClientAuthentication().getClientID().getValue();
        }

        /** What was given with the password grant; null without one. */
        private static String username(TokenRequest request) {
            try {
                var form = request.toHTTPRequest().getBodyAsFormParameters().get("username");
                return form == null ? null : form.get(0);
            } catch (ParseException noForm) {
                return null;
            }
        }

        @Override
        public String typeHeader(TokenRequest request) {
            return "JWT";
        }

        @Override
        public List<String> audience(TokenRequest request) {
            return List.of(AUDIENCE);
        }

        @Override
        public Map<String, Object> addClaims(TokenRequest request) {
            return new HashMap<>(personas.getOrDefault(subject(request), Map.of()));
        }

        @Override
        public long tokenExpiry() {
            return 8 * 3600;
        }
    }
}
