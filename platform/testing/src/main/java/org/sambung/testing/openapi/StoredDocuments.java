package org.sambung.testing.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sambung.testing.contract.DeclaredBreaks;

/**
 * The documents kept in a service's sources: the present one, the published one that clients were built against, and the
 * breaking changes since, each declared with its reason.
 *
 * <p>{@code -Dsambung.contracts=write} writes the present one anew; {@code publish} makes it the published one too and
 * empties the declarations.
 */
record StoredDocuments(Path directory) {

    private static final String HEADING = """
            Changes that a client of the published document, or a reader of an event, can trip over. One line each,
            `- change | reason`; the build names the change where one is missing.

            """;

    static StoredDocuments ofModule() {
        return new StoredDocuments(Path.of("src/main/resources/contracts"));
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
        return DeclaredBreaks.ofOperations(directory);
    }

    void write(String document) {
        write(directory.resolve("openapi.yaml"), document);
    }

    void publish(String document) {
        write(document);
        write(directory.resolve("published/openapi-v1.yaml"), document);
        write(directory.resolve(DeclaredBreaks.FILE), HEADING);
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
