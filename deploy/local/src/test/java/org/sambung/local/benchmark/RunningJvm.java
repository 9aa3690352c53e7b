package org.sambung.local.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Java program in a process of its own. */
final class RunningJvm implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final String name;
    private final Path log;
    private final Process process;
    private final long begun = System.nanoTime();

    RunningJvm(String name, Path logs, Path java, List<String> arguments, Map<String, String> environment) {
        try {
            this.name = name;
            this.log = Files.createDirectories(logs).resolve(name + ".log");
            var command = new ArrayList<String>();
            command.add(java.resolve("bin/java").toString());
            command.addAll(arguments);
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    long pid() {
        return process.pid();
    }

    /** Waits until somebody listens there; how long that took since the process began. */
    Duration listeningOn(int port) {
        return await(() -> {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
                return true;
            }
        });
    }

    /** Waits until it says that it is ready; how long that took since the process began. */
    Duration readyAt(int port) {
        listeningOn(port);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        return await(
                () -> HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200);
    }

    private interface Probe {
        boolean isReady() throws IOException, InterruptedException;
    }

    private Duration await(Probe probe) {
        try {
            while (System.nanoTime() - begun < LONGEST.toNanos() && process.isAlive()) {
                try {
                    if (probe.isReady()) {
                        return Duration.ofNanos(System.nanoTime() - begun);
                    }
                } catch (IOException notYet) {
                    // Nobody listens yet.
                }
                process.waitFor(10, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException(name + " did not come up, see " + log);
    }

    @Override
    public void close() {
        end(Duration.ofSeconds(20));
    }

    /** Asks kindly, then, after that long, does not ask. */
    void end(Duration patience) {
        process.destroy();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
