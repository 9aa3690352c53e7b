package org.sambung.visits.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.sambung.platform.seal.Sealer;

/** Tokens that nobody guesses, and their hashes, of which nobody makes a token. */
@ApplicationScoped
class CalendarTokens {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Inject
    Sealer sealer;

    String next() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    byte[] hash(String token) {
        return sealer.hash(token, "calendar_feed|token_hash");
    }
}
