package org.sambung.testing.broken.second;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import org.sambung.testing.broken.first.Thing;

/** Writes another's state, and makes times and ids on the spot. */
public class Meddler {

    void meddle(Thing thing) {
        thing.status = Thing.ThingStatus.BAD;
    }

    Object now() {
        return Instant.now().plusMillis(System.currentTimeMillis());
    }

    Object today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    Supplier<UUID> ids() {
        return UUID::randomUUID;
    }
}
