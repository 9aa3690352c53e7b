package org.sambung.platform.openapi;

import java.util.Map;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Parameters that mean the same wherever they appear. */
final class CommonParameters {

    private static final Map<String, String> DESCRIPTIONS = Map.of(
            "id", "The thing's id.",
            "cursor", "Where the page begins: next of the page before.",
            "limit", "How many items the page has at most.");

    private CommonParameters() {}

    static Parameter describe(Parameter parameter, DocumentedRoute route) {
        if ("If-Match".equals(parameter.getName())) {
            return SharedParts.parameter(route.edits() ? SharedParts.IF_MATCH_TO_EDIT : SharedParts.IF_MATCH);
        }
        if (parameter.getDescription() == null) {
            var name = parameter.getName();
            parameter.setDescription(DESCRIPTIONS.getOrDefault(
                    name, parameter.getIn() == Parameter.In.QUERY ? "Only those with this " + name + "." : null));
        }
        return parameter;
    }
}
