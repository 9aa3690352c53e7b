package org.sambung.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Waits until something answers; gives up with the end of its log when it ends or takes too long. */
final class Readiness {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final int LOG_LINES = 15;

    private Readiness() {}

    /** Whether it is ready now. */
    private interface Probe {
        boolean isReady() throws IOException, InterruptedException;
    }

    static void ofPort(int port, Process process, Path log) {
        await("port " + port, process, log, () -> {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("localhost", port), 500);
                return true;
            }
        });
    }

    static void ofService(URI health, Process process, Path log) {
        var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
        var request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
        await(
                health.toString(),
                process,
                log,
                () -> http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200);
    }

    private static void await(String what, Process process, Path log, Probe probe) {
        var deadline = Instant.now().plus(LONGEST);
        try {
            while (Instant.now().isBefore(deadline) && process.isAlive()) {
                try {
                    if (probe.isReady()) {
                        return;
                    }
                } catch (IOException notYet) {
                    // Nobody listens yet.
                }
                process.waitFor(100, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException(what + " did not come up; the end of its log:\n" + tail(log));
    }

    private static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
        } catch (IOException e) {
            return "(no log)";
        }
    }
}
