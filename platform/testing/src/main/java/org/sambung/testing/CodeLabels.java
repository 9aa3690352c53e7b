package org.sambung.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sambung.platform.event.EventType;
import org.sambung.platform.identity.Role;
import org.sambung.platform.rule.Operation;
import org.sambung.platform.rule.Rule;

/** Whether every code that a client meets is called something in both languages, and nothing else is. */
final class CodeLabels {

    private static final String EVENT_TYPE = "EventType";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<String>> wanted = new TreeMap<>();

    /** @param others codes that are no enum's, by the name of their list */
    CodeLabels(JavaClasses classes, Map<String, List<String>> others) {
        wanted.putAll(others);
        enumsToldBy(classes).forEach(type -> wanted.put(nameOf(type), codes(type, CodeLabels::word)));
        Constants.of(Operation.class, classes)
                .forEach((name, operations) -> wanted.put(
                        name, operations.stream().map(CodeLabels::nameInActions).toList()));
        var events = classes.stream()
                .filter(type -> type.isAnnotatedWith(EventType.class))
                .map(type -> type.getAnnotationOfType(EventType.class).value())
                .sorted()
                .toList();
        if (!events.isEmpty()) {
            wanted.put(EVENT_TYPE, events);
        }
    }

    /** A sentence for each list that is not as the code has it. */
    List<String> disagreements(String language) {
        var given = given(language);
        var names = new TreeSet<>(wanted.keySet());
        names.addAll(given.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(wanted.get(name), given.get(name)))
                .map(name -> name + " is " + given.get(name) + " in " + language + ", not " + wanted.get(name))
                .toList();
    }

    /** Enums that stand in a record or in a route's parameters: those a client sends and gets. */
    private static List<JavaClass> enumsToldBy(JavaClasses classes) {
        var inRecords = classes.stream()
                .filter(JavaClass::isRecord)
                .flatMap(type -> type.getFields().stream())
                .map(field -> field.getType());
        var inRoutes = Route.of(classes).stream().flatMap(route -> route.method().getParameterTypes().stream());
        return Stream.concat(inRecords, inRoutes)
                .flatMap((JavaType type) -> type.getAllInvolvedRawTypes().stream())
                .filter(type -> type.isEnum() && type.getPackageName().startsWith("org.sambung"))
                .filter(type -> !type.isAssignableTo(Operation.class) && !type.isAssignableTo(Rule.class))
                .filter(type -> !Modifier.isPrivate(type.reflect().getModifiers()))
                .distinct()
                .toList();
    }

    /** The type's name, an inner one's behind that of the type around it: no two are alike. */
    private static String nameOf(JavaClass type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace("$", "");
    }

    private static List<String> codes(JavaClass type, Function<Object, String> word) {
        return Arrays.stream(type.reflect().getEnumConstants()).map(word).toList();
    }

    /** As it stands in JSON. A role stands there as the token has it. */
    private static String word(Object constant) {
        return constant instanceof Role role ? role.id() : JSON.convertValue(constant, String.class);
    }

    private static String nameInActions(Operation<?> operation) {
        return operation.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, List<String>> given(String language) {
        var given = lines(language).stream()
                .collect(Collectors.groupingBy(
                        line -> line.substring(0, line.indexOf('.')),
                        TreeMap::new,
                        Collectors.mapping(
                                line -> line.substring(line.indexOf('.') + 1, line.indexOf('=')),
                                Collectors.toList())));
        given.computeIfPresent(
                EVENT_TYPE, (name, types) -> types.stream().sorted().toList());
        return given;
    }

    private static List<String> lines(String language) {
        try {
            var lines = new ArrayList<String>();
            var files = Thread.currentThread()
                    .getContextClassLoader()
                    .getResources("META-INF/codes_" + language + ".properties");
            for (var file : Collections.list(files)) {
                try (var in = file.openStream()) {
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .forEach(lines::add);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
