package org.sambung.testing.contract;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The contracts stored in a service's module. Tests run in a module's directory and read those of its siblings, too. */
record ContractFiles(Path directory) {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTRACTS = "src/main/resources/contracts";
    private static final String SCHEMA = ".schema.json";

    static ContractFiles ofThisService() {
        return new ContractFiles(Path.of("").toAbsolutePath().resolve(CONTRACTS));
    }

    /** Of every service beside this one, and its own. */
    static List<ContractFiles> ofAll() {
        try (var modules = Files.list(Path.of("").toAbsolutePath().getParent())) {
            return modules.map(module -> new ContractFiles(module.resolve(CONTRACTS)))
                    .filter(files -> Files.isDirectory(files.directory))
                    .sorted((one, other) -> one.directory.compareTo(other.directory))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stored text of an event's schema, whichever service sends it. */
    static Optional<String> schemaOf(String type) {
        return ofAll().stream()
                .map(files -> files.directory.resolve("events").resolve(type + SCHEMA))
                .filter(Files::exists)
                .map(ContractFiles::text)
                .findFirst();
    }

    /** Whether that service sends events of that type. */
    static boolean isOf(String service, String type) {
        var contracts = Path.of("").toAbsolutePath().resolveSibling(service).resolve(CONTRACTS);
        return Files.exists(contracts.resolve("events").resolve(type + SCHEMA));
    }

    /** By event type. */
    Map<String, JsonNode> schemas() {
        var events = directory.resolve("events");
        if (!Files.isDirectory(events)) {
            return Map.of();
        }
        try (var files = Files.list(events)) {
            var schemas = new TreeMap<String, JsonNode>();
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                schemas.put(name.substring(0, name.length() - SCHEMA.length()), JSON.readTree(text(file)));
            }
            return schemas;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path asyncApi() {
        return directory.resolve("asyncapi.yaml");
    }

    List<String> declaredBreaks() {
        return DeclaredBreaks.ofEvents(directory);
    }

    void write(Map<String, ? extends JsonNode> schemas) {
        try {
            var events = Files.createDirectories(directory.resolve("events"));
            for (var stored : schemas().keySet()) {
                if (!schemas.containsKey(stored)) {
                    Files.delete(events.resolve(stored + SCHEMA));
                }
            }
            for (var schema : schemas.entrySet()) {
                Files.writeString(events.resolve(schema.getKey() + SCHEMA), pretty(schema.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String asyncApi) {
        try {
            Files.writeString(asyncApi(), asyncApi);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pretty(JsonNode schema) throws IOException {
        var indent = new DefaultIndenter("  ", "\n");
        var separators = Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        var printer =
                new DefaultPrettyPrinter(separators).withObjectIndenter(indent).withArrayIndenter(indent);
        return JSON.writer(printer).writeValueAsString(schema) + "\n";
    }
}
