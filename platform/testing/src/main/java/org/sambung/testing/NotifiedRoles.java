package org.sambung.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sambung.platform.identity.Role;
import org.sambung.platform.notification.Href;
import org.sambung.platform.notification.Notifies;

/** Whether the link in a notification can be followed by whom it is sent to. */
final class NotifiedRoles {

    private NotifiedRoles() {}

    /** A sentence for each event that tells of what its reader may not read. */
    static List<String> withoutAccess(JavaClasses classes) {
        var routes = Route.of(classes);
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(Notifies.class))
                .flatMap(event -> refused(event, routes))
                .toList();
    }

    private static Stream<String> refused(JavaClass event, List<Route> routes) {
        var href = event.getEnclosingClass()
                .flatMap(around -> around.tryGetAnnotationOfType(Href.class))
                .map(Href::value)
                .orElse("nowhere");
        var readers = routes.stream()
                .filter(route -> route.answers("GET", href))
                .flatMap(route -> route.roles().stream())
                .collect(Collectors.toSet());
        return notified(event).stream()
                .filter(role -> !readers.contains(role))
                .map(role -> event.getSimpleName() + " is told to " + role + ", who may not GET " + href);
    }

    private static Set<String> notified(JavaClass event) {
        return Arrays.stream(event.reflect().getAnnotation(Notifies.class).value())
                .map(Role::id)
                .collect(Collectors.toSet());
    }
}
