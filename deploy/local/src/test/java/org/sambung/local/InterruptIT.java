package org.sambung.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An interrupt at any moment leaves no process and no file behind. First, while no other system takes memory. */
@Order(1)
class InterruptIT {

    @TempDir
    Path directory;

    /** The moments: when this has been printed. The first comes while PostgreSQL unpacks and Kafka starts. */
    @ParameterizedTest
    @ValueSource(strings = {"OpenID provider", "PostgreSQL", "two sides negotiate"})
    void nothing_is_left_after(String moment) throws Exception {
        var run = start();
        try (var printed = new BufferedReader(new InputStreamReader(run.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = printed.readLine(); !line.contains(moment); line = printed.readLine()) {
                assertThat(line).doesNotContain("FAILED");
            }
            interrupt(run);
            while (printed.readLine() != null) {
                // What it still says while it stops is of no interest, but must not fill the pipe.
            }
        }

        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(processesOfThisRun()).isEmpty();
        try (var left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Dsambung.free-ports=true",
                        "-Dsambung.testing.directory=" + directory,
                        "-Dsambung.root=" + LocalSystem.root(),
                        Run.class.getName(),
                        "--exit")
                .redirectErrorStream(true)
                .start();
    }

    /** The signal that Ctrl-C sends, and a second one for where this build was started with that one ignored. */
    private static void interrupt(Process run) throws Exception {
        for (var signal : List.of("-INT", "-TERM")) {
            new ProcessBuilder("kill", signal, Long.toString(run.pid())).start().waitFor();
        }
    }

    private List<String> processesOfThisRun() {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(command -> command.contains(directory.toString()))
                .toList();
    }
}
