package org.sambung.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sambung.testing.Directory;

/**
 * The programs of {@code src/test/typescript}, compiled against clients that are generated from the stored OpenAPI
 * documents. Where there is no Node, or its packages cannot be fetched, the tests are skipped, unless the system
 * property {@code sambung.node} is {@code required}.
 */
final class TypeScript {

    private static final Path MODULE = LocalSystem.root().resolve("deploy/local");
    private static final Path WORK = MODULE.resolve("target/typescript");
    private static final List<String> SERVICES = List.of("agreements-service", "referral-service", "visit-service");

    private static boolean compiled;

    private TypeScript() {}

    /** Generates and compiles, once; the compiler's word on our own sources or on the generated ones fails the test. */
    static synchronized void compile() throws Exception {
        if (compiled) {
            return;
        }
        if (program("npm").isEmpty()) {
            unavailable("npm is not on the PATH");
        }
        copySources();
        var installed = run(Map.of(), "npm", "ci", "--no-update-notifier");
        if (installed.exit != 0) {
            unavailable("npm could not install the packages: " + installed.printed);
        }
        succeed(run(Map.of(), "node", "node_modules/openapi-typescript/bin/cli.js"));
        succeed(run(Map.of(), "node", "node_modules/typescript/bin/tsc"));
        compiled = true;
    }

    /** @return what the program told, by its name */
    static Map<String, String> told(String program, Map<String, String> environment) throws Exception {
        var ended = run(environment, "node", "out/" + program + ".js");
        succeed(ended);
        return ended.printed
                .lines()
                .map(line -> line.split(": ", 2))
                .filter(line -> line.length == 2)
                .collect(Collectors.toMap(line -> line[0], line -> line[1]));
    }

    /** An empty directory that a program may fill. */
    static Path empty(String name) throws IOException {
        var directory = WORK.resolve(name);
        Directory.delete(directory);
        return Files.createDirectories(directory);
    }

    /** Where it is, by the PATH. */
    static Optional<Path> program(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void unavailable(String why) {
        var reason = why + ": the generated client was not tried";
        if ("required".equals(System.getProperty("sambung.node"))) {
            fail(reason);
        }
        abort(reason);
    }

    /** The packages of an earlier build stay until npm replaces them. */
    private static void copySources() throws IOException {
        var generated = Files.createDirectories(WORK.resolve("generated"));
        try (var sources = Files.list(MODULE.resolve("src/test/typescript"))) {
            for (var source : sources.toList()) {
                copy(source, WORK.resolve(source.getFileName()));
            }
        }
        for (var service : SERVICES) {
            copy(
                    LocalSystem.root().resolve(service).resolve("src/main/resources/contracts/openapi.yaml"),
                    generated.resolve(service + ".yaml"));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.write(to, Files.readAllBytes(from));
    }

    private static void succeed(Ended program) {
        assertThat(program.exit).as(program.printed).isZero();
    }

    private record Ended(int exit, String printed) {}

    private static Ended run(Map<String, String> environment, String... command) throws Exception {
        var printed = WORK.resolve("printed.txt");
        var builder = new ProcessBuilder(command)
                .directory(WORK.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(printed.toFile()));
        builder.environment().putAll(environment);
        var process = builder.start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            return new Ended(-1, String.join(" ", command) + " did not end");
        }
        return new Ended(process.exitValue(), Files.readString(printed, StandardCharsets.UTF_8));
    }
}
