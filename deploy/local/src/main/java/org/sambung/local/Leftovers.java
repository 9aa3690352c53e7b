package org.sambung.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What an interrupt may have caught between its start and its registration: child processes of this one, and the
 * PostgreSQL server, which detaches from its parent and is known only by its pid file.
 */
final class Leftovers {

    private Leftovers() {}

    static void end(Path directory) {
        end(postmaster(directory));
        ProcessHandle.current().descendants().forEach(child -> end(Optional.of(child)));
        // An initdb that was under way may have started the server meanwhile.
        end(postmaster(directory));
    }

    /** The server whose data lies there, if it runs; after a crash the pid may meanwhile be another program's. */
    static Optional<ProcessHandle> postmaster(Path directory) {
        try {
            var file = directory.resolve("postgres-data").resolve("postmaster.pid");
            return Files.exists(file)
                    ? ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(file).get(0).strip()))
                    : Optional.empty();
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException goneMeanwhile) {
            return Optional.empty();
        }
    }

    private static void end(Optional<ProcessHandle> found) {
        found.filter(ProcessHandle::isAlive).ifPresent(process -> {
            process.destroy();
            if (!hasEnded(process)) {
                process.destroyForcibly();
                hasEnded(process);
            }
        });
    }

    private static boolean hasEnded(ProcessHandle process) {
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
