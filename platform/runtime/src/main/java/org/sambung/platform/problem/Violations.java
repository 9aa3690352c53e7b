package org.sambung.platform.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says where in a body the trouble is and of which kind, without repeating what stood there. */
public final class Violations {

    private static final Map<Class<? extends Annotation>, String> CODES = Map.of(
            NotNull.class, "required",
            NotBlank.class, "required",
            NotEmpty.class, "required",
            Min.class, "too-low",
            DecimalMin.class, "too-low",
            Max.class, "too-high",
            DecimalMax.class, "too-high",
            Pattern.class, "wrong-form");

    private Violations() {}

    /** Whether a broken constraint of this kind is told as what it is. */
    public static boolean explain(Class<?> constraint) {
        return constraint == Size.class || CODES.containsKey(constraint);
    }

    /** Of a record that came otherwise than as a body: a row of a file. */
    public static List<Problem.Violation> of(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> new Problem.Violation(
                        pointer(violation),
                        code(violation),
                        null,
                        violation.getConstraintDescriptor().getAttributes()))
                .sorted(Comparator.comparing(Problem.Violation::pointer))
                .toList();
    }

    /** A record that refuses its own content names the property itself, below the place where the record stands. */
    static List<Problem.Violation> of(JsonMappingException e) {
        var pointer = e.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : escape(step.getFieldName())))
                .collect(Collectors.joining());
        if (e.getCause() instanceof ProblemException refused) {
            return refused.errors().stream()
                    .map(violation -> violation.below(pointer))
                    .toList();
        }
        if (e.getCause() instanceof StreamConstraintsException) {
            return beyondLimits(pointer);
        }
        var code = e instanceof UnrecognizedPropertyException ? "unknown-property" : "malformed-value";
        return List.of(new Problem.Violation(pointer, code));
    }

    /** JSON that is well-formed, but nested deeper or with longer words than anybody needs. */
    static List<Problem.Violation> beyondLimits(String pointer) {
        return List.of(new Problem.Violation(pointer, "beyond-limits"));
    }

    private static String code(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor().getAnnotation();
        return constraint instanceof Size size
                ? code(size, violation.getInvalidValue())
                : CODES.getOrDefault(constraint.annotationType(), "invalid");
    }

    private static String code(Size size, Object value) {
        if (value instanceof CharSequence text) {
            return text.length() > size.max() ? "too-long" : "too-short";
        }
        return value instanceof Collection<?> items && items.size() > size.max() ? "too-many" : "too-few";
    }

    /** The path behind the method and its parameter, as a JSON pointer; a plain parameter keeps its name. */
    private static String pointer(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath();
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
        var last = steps.get(steps.size() - 1);
        return steps.stream()
                .map(node -> (node.getIndex() == null ? "" : "/" + node.getIndex())
                        + (node.getKind() == ElementKind.PROPERTY
                                ? "/" + escape(node == last ? nameInJson(violation, node) : node.getName())
                                : ""))
                .collect(Collectors.joining());
    }

    /** A property may have another name in JSON than in Java, where that is a keyword: {@code class}. */
    private static String nameInJson(ConstraintViolation<?> violation, Path.Node node) {
        return Arrays.stream(violation.getLeafBean().getClass().getDeclaredFields())
                .filter(field -> field.getName().equals(node.getName()))
                .map(field -> field.getAnnotation(JsonProperty.class))
                .filter(property -> property != null && !property.value().isEmpty())
                .map(JsonProperty::value)
                .findFirst()
                .orElse(node.getName());
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
