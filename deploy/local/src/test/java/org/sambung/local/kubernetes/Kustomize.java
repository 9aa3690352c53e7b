package org.sambung.local.kubernetes;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Renders what the operators apply, with the tool they use. Where there is neither kubectl nor kustomize the test is
 * skipped, unless the system property {@code sambung.kubectl} is {@code required}.
 */
final class Kustomize {

    static final Path DIRECTORY = directory();

    private static final Map<String, String> RENDERED = new ConcurrentHashMap<>();

    private Kustomize() {}

    /** @param target below deploy/kubernetes: {@code base}, {@code overlays/dev}; rendered once */
    static String render(String target) {
        return RENDERED.computeIfAbsent(target, Kustomize::renderOnce);
    }

    private static String renderOnce(String target) {
        var directory = DIRECTORY.resolve(target).toString();
        if (onPath("kubectl")) {
            return run("kubectl", "kustomize", directory);
        }
        if (onPath("kustomize")) {
            return run("kustomize", "build", directory);
        }
        var reason = "neither kubectl nor kustomize is on the PATH: " + target + " was not rendered";
        return "required".equals(System.getProperty("sambung.kubectl")) ? fail(reason) : abort(reason);
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    private static String run(String... command) {
        try {
            var errors = Files.createTempFile("kustomize", ".err");
            try {
                var process = new ProcessBuilder(List.of(command))
                        .redirectError(Redirect.to(errors.toFile()))
                        .start();
                var rendered = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (process.waitFor() != 0) {
                    fail(Files.readString(errors));
                }
                return rendered;
            } finally {
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Tests run in the module's directory; an IDE may run them in the project's. */
    private static Path directory() {
        return Stream.of("../kubernetes", "deploy/kubernetes")
                .map(Path::of)
                .filter(path -> Files.isDirectory(path.resolve("base")))
                .findFirst()
                .orElseThrow();
    }
}
