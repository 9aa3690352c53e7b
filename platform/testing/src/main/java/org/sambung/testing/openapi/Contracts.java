package org.sambung.testing.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The documents kept in a service's sources: the present one, the published one that clients were built against, and the
 * breaking changes since, each declared with its reason.
 *
 * <p>{@code -Dsambung.contracts=write} writes the present one anew; {@code publish} makes it the published one too and
 * empties the declarations.
 */
record Contracts(Path directory) {

    private static final String HEADING = """
            Changes since the published document that a client can trip over. One line each, `- change | reason`; the build
            names the change where one is missing.

            """;

    static Contracts ofModule() {
        return new Contracts(Path.of("src/main/resources/contracts"));
    }

    static boolean asked(String what) {
        return what.equals(System.getProperty("sambung.contracts"));
    }

    String present() {
        return read(directory.resolve("openapi.yaml"));
    }

    String published() {
        return read(directory.resolve("published/openapi-v1.yaml"));
    }

    /** The changes that are declared with a reason. */
    List<String> declared() {
        return read(directory.resolve("breaking-changes.md"))
                .lines()
                .filter(line -> line.startsWith("- ") && line.matches("- .+ \\| .*\\p{L}.*"))
                .map(line -> line.substring(2, line.lastIndexOf(" | ")).strip())
                .toList();
    }

    void write(String document) {
        write(directory.resolve("openapi.yaml"), document);
    }

    void publish(String document) {
        write(document);
        write(directory.resolve("published/openapi-v1.yaml"), document);
        write(directory.resolve("breaking-changes.md"), HEADING);
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
