package org.sambung.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sambung.platform.identity.Role;
import org.sambung.platform.rule.Operation;
import org.sambung.platform.rule.OperationsOn;

/** Whether what {@code actions} offers is what the routes allow. */
final class OperationRoutes {

    private OperationRoutes() {}

    static List<Class<?>> enumsIn(JavaClasses classes) {
        return Constants.enums(Operation.class, classes);
    }

    static Optional<String> thingOf(Class<?> operations) {
        return Optional.ofNullable(operations.getAnnotation(OperationsOn.class)).map(OperationsOn::value);
    }

    /** A sentence for each operation whose route is missing or allows other roles. */
    static List<String> disagreements(Class<?> operations, List<Route> routes) {
        var thing = thingOf(operations).orElse("");
        return Arrays.stream(operations.getEnumConstants())
                .map(constant -> (Operation<?>) constant)
                .filter(operation -> routes.stream()
                        .filter(route -> route.answers(operation.method(), thing + "/" + operation.path()))
                        .noneMatch(route -> route.roles().equals(words(operation))))
                .map(operation -> operation + " is offered to " + words(operation) + ", but no " + operation.method()
                        + " " + thing + "/" + operation.path() + " allows exactly these")
                .toList();
    }

    private static Set<String> words(Operation<?> operation) {
        return operation.roles().stream().map(Role::id).collect(Collectors.toSet());
    }
}
