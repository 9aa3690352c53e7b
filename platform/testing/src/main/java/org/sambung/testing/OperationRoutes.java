package org.sambung.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sambung.platform.identity.Role;
import org.sambung.platform.rule.Operation;

/** Whether what {@code actions} offers is what the routes allow. */
final class OperationRoutes {

    private OperationRoutes() {}

    static Map<String, List<Operation<?>>> enumsIn(JavaClasses classes) {
        return Constants.of(Operation.class, classes).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().stream()
                        .<Operation<?>>map(operation -> operation)
                        .toList()));
    }

    /** A sentence for each operation whose route is missing or allows other roles. */
    static List<String> disagreements(List<Operation<?>> operations, String thing, List<Route> routes) {
        return operations.stream()
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
