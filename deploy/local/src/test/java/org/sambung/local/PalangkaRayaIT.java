package org.sambung.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sambung.local.journey.PalangkaRaya;
import org.sambung.local.journey.Personas;
import org.sambung.testing.Directory;

/** The demo's journeys as tests: the same system, on free ports. */
class PalangkaRayaIT {

    static final Narrator NARRATOR = new Narrator(System.out);
    static Path directory;
    static LocalSystem system;

    @BeforeAll
    static void start() {
        directory = Directory.forOneRun();
        system = new LocalSystem(Places.free(directory), NARRATOR);
        system.start();
    }

    @AfterAll
    static void stop() throws IOException {
        system.close();
        Directory.delete(directory);
    }

    @Test
    void palangka_raya_is_played_completely() {
        var sambung = new Sambung(system.places(), new Personas(system.identityProvider()));

        new PalangkaRaya(sambung, NARRATOR).play();

        assertThat(NARRATOR.told()).hasSizeGreaterThan(30);
    }
}
