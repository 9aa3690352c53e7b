package org.sambung.platform.problem;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says where in a body the trouble is, without repeating what stood there. */
class Violations {

    private Violations() {}

    static List<Problem.Violation> of(Set<ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> new Problem.Violation(pointer(violation.getPropertyPath()), violation.getMessage()))
                .sorted(java.util.Comparator.comparing(Problem.Violation::pointer))
                .toList();
    }

    /** A record that refuses its own content names the property itself, below the place where the record stands. */
    static List<Problem.Violation> of(JsonMappingException e) {
        var pointer = e.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : escape(step.getFieldName())))
                .collect(Collectors.joining());
        if (e.getCause() instanceof ProblemException refused) {
            return refused.errors().stream()
                    .map(violation -> new Problem.Violation(pointer + violation.pointer(), violation.code()))
                    .toList();
        }
        if (e.getCause() instanceof StreamConstraintsException) {
            return beyondLimits(pointer);
        }
        var code = e instanceof UnrecognizedPropertyException
                ? "unknown property"
                : e instanceof InvalidFormatException ? "malformed value" : "wrong type or malformed value";
        return List.of(new Problem.Violation(pointer, code));
    }

    /** JSON that is well-formed, but nested deeper or with longer words than anybody needs. */
    static List<Problem.Violation> beyondLimits(String pointer) {
        return List.of(new Problem.Violation(pointer, "nested too deep or too long"));
    }

    /** The path behind the method and its parameter, as a JSON pointer; a plain parameter keeps its name. */
    private static String pointer(Path path) {
        var steps = StreamSupport.stream(path.spliterator(), false)
                .filter(node -> node.getKind() == ElementKind.PROPERTY
                        || node.getKind() == ElementKind.CONTAINER_ELEMENT && node.getIndex() != null)
                .toList();
        if (steps.isEmpty()) {
            return StreamSupport.stream(path.spliterator(), false)
                    .filter(node -> node.getKind() == ElementKind.PARAMETER)
                    .map(Path.Node::getName)
                    .findFirst()
                    .orElse("");
        }
        return steps.stream()
                .map(node -> (node.getIndex() == null ? "" : "/" + node.getIndex())
                        + (node.getKind() == ElementKind.PROPERTY ? "/" + escape(node.getName()) : ""))
                .collect(Collectors.joining());
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
