package org.sambung.local.benchmark;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** UUIDv7, as the services make them. */
final class Ids {

    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    static UUID next() {
        return GENERATOR.generate();
    }
}
