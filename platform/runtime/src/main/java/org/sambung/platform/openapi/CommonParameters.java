package org.sambung.platform.openapi;

import java.util.Map;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Parameters that mean the same wherever they appear. */
final class CommonParameters {

    private static final Map<String, String> DESCRIPTIONS = Map.of(
            "id", "The thing's id.",
            "cursor", "Where the page begins: next of the page before.",
            "limit", "How many items the page has at most.",
            "sha256", "What the content hashes to, in hex; compared when it has arrived.");

    private static final Map<String, String> EXAMPLES =
            Map.of("sha256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");

    private CommonParameters() {}

    static Parameter describe(Parameter parameter, DocumentedRoute route) {
        if ("If-Match".equals(parameter.getName())) {
            return SharedParts.parameter(route.edits() ? SharedParts.IF_MATCH_TO_EDIT : SharedParts.IF_MATCH);
        }
        if (parameter.getDescription() == null) {
            var name = parameter.getName();
            parameter.setDescription(DESCRIPTIONS.getOrDefault(
                    name, parameter.getIn() == Parameter.In.QUERY ? "Only those with this " + name + "." : null));
            if (EXAMPLES.containsKey(name)) {
                parameter.setExample(EXAMPLES.get(name));
            }
        }
        return parameter;
    }
}
