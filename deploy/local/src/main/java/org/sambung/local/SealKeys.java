package org.sambung.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sambung.testing.Keys;

/** The keys are made once per directory: data kept from an earlier run opens with the same. */
record SealKeys(String aead, String prf) {

    SealKeys(Path directory) {
        this(kept(directory.resolve("seal.json"), Keys.aead()), kept(directory.resolve("hash.json"), Keys.prf()));
    }

    private static String kept(Path file, String fresh) {
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, fresh);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
