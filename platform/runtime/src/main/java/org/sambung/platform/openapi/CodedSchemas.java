package org.sambung.platform.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/**
 * Names, at the schema of an enum, the list of {@code /v1/codes} that says what its codes are called. Where only some of
 * them are possible, the place says the same itself, by {@code @Extension}.
 */
class CodedSchemas {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<ClassInfo>> enums;

    CodedSchemas(IndexView index) {
        enums = index.getKnownClasses().stream()
                .filter(ClassInfo::isEnum)
                .collect(Collectors.groupingBy(CodedSchemas::schemaOf));
    }

    /** Types of one name differ in their codes; where they do not, none is named, and the test of the document tells. */
    void nameLists(Map<String, Schema> schemas) {
        schemas.forEach((name, schema) -> {
            if (schema.getEnumeration() != null) {
                var codes = new HashSet<>(schema.getEnumeration());
                var lists = enums.getOrDefault(name, List.of()).stream()
                        .filter(type -> codes(type).equals(codes))
                        .map(CodedSchemas::listOf)
                        .distinct()
                        .toList();
                if (lists.size() == 1) {
                    schema.addExtension("x-codes", lists.get(0));
                }
            }
        });
    }

    private static String schemaOf(ClassInfo type) {
        var said = type.declaredAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return said == null || said.value("name") == null
                ? type.simpleName()
                : said.value("name").asString();
    }

    private static Set<String> codes(ClassInfo type) {
        return AnswerableProblems.constants(type.name().toString(), Object.class)
                .map(constant -> JSON.convertValue(constant, String.class))
                .collect(Collectors.toSet());
    }

    /** As {@link org.sambung.platform.coding.Codes} has it: {@code signatoryCapacity} of {@code Signatory.Capacity}. */
    private static String listOf(ClassInfo type) {
        var nested = type.name().toString().replaceFirst(".*\\.", "").replace("$", "");
        return Character.toLowerCase(nested.charAt(0)) + nested.substring(1);
    }
}
