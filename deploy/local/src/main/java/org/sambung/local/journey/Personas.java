package org.sambung.local.journey;

import java.util.Map;
import org.sambung.testing.IdentityProvider;

/** The people of the stories; all of them are invented. */
public final class Personas {

    private final IdentityProvider provider;

    public Personas(IdentityProvider provider) {
        this.provider = provider;
    }

    void add(String persona, Map<String, Object> claims) {
        provider.add(persona, claims);
    }

    String tokenOf(String persona) {
        return provider.tokenOf(persona);
    }
}
