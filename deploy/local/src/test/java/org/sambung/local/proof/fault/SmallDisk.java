package org.sambung.local.proof.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.sambung.local.proof.Length;

/** A small file system of its own for PostgreSQL's data, where this machine lets us mount one. */
final class SmallDisk implements AutoCloseable {

    private static final String GIBIBYTES = Length.of(1, 4) + "g";
    private static final int BLOCK = 1 << 16;

    private final Path directory;
    private final boolean mounted;

    SmallDisk(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
            mounted = run(List.of(
                    "mount", "-t", "tmpfs", "-o", "size=" + GIBIBYTES + ",mode=0700", "sambung", directory.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isMounted() {
        return mounted;
    }

    /** Until nothing more can be written. */
    void fill() {
        var block = new byte[BLOCK];
        try (var out = Files.newOutputStream(ballast())) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            // That was the purpose.
        }
    }

    void free() {
        try {
            Files.deleteIfExists(ballast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path ballast() {
        return directory.resolve("ballast");
    }

    @Override
    public void close() {
        if (mounted) {
            run(List.of("umount", "-l", directory.toString()));
        }
    }

    private static boolean run(List<String> command) {
        try {
            var process = new ProcessBuilder(new ArrayList<>(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
