package org.sambung.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunScriptTest {

    @TempDir
    Path home;

    @Test
    void an_old_jdk_is_refused_in_one_line() throws Exception {
        java("echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");

        var run = run();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.printed()).isEqualTo("run: Java 11 is too old: install a JDK 17 or newer, or set JAVA_HOME\n");
    }

    @Test
    void a_missing_java_is_refused_in_one_line() throws Exception {
        var run = run();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.printed()).isEqualTo("run: no Java found: install a JDK 17 or newer, or set JAVA_HOME\n");
    }

    @Test
    void help_is_given_without_starting_anything() throws Exception {
        java("echo 'openjdk version \"17.0.1\" 2021-10-19' >&2");

        var run = run("--help");

        assertThat(run.exit()).isZero();
        assertThat(run.printed()).contains("--exit").contains("--data DIR").contains("--no-demo");
    }

    private void java(String script) throws IOException {
        var java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\n" + script + "\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    private record Outcome(int exit, String printed) {}

    private Outcome run(String... options) throws Exception {
        var command = new java.util.ArrayList<String>();
        command.add("bash");
        command.add(LocalSystem.root().resolve("deploy/local/run").toString());
        command.addAll(java.util.List.of(options));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", home.toString());
        var process = builder.start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), printed);
    }
}
