package org.sambung.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The {@code $ref}s of a document that lead nowhere: to a file that is not there, or to nothing within it. */
final class References {

    private References() {}

    static List<String> broken(Path document) {
        var broken = new ArrayList<String>();
        collect(document, AsyncApi.read(ContractFiles.text(document)), broken);
        return broken;
    }

    private static void collect(Path document, JsonNode node, List<String> broken) {
        if (node.path("$ref").isTextual()
                && target(document, node.get("$ref").asText()).isMissingNode()) {
            broken.add(node.get("$ref").asText());
        }
        node.forEach(child -> collect(document, child, broken));
    }

    private static JsonNode target(Path document, String ref) {
        var parts = (ref + " ").split("#", 2);
        var file = parts[0].isBlank() ? document : document.resolveSibling(parts[0].strip());
        if (!Files.exists(file)) {
            return MissingNode.getInstance();
        }
        var pointer = parts.length < 2 ? "" : parts[1].strip();
        return AsyncApi.read(ContractFiles.text(file)).at(pointer);
    }
}
