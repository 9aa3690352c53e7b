package org.sambung.platform.me;

import io.quarkus.security.Authenticated;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.identity.Role;

/** What can be opened without knowing an id, read from the service's own routes: whoever adds one adds its section. */
@ApplicationScoped
class Sections {

    private static final String ROOT = "/v1/";

    @Inject
    BeanManager beans;

    private List<Route> routes;

    /** @param roles empty where everybody known may */
    private record Route(String path, Set<String> roles) {

        boolean isOpenTo(Identity caller) {
            return roles.isEmpty() || caller.roles().stream().map(Role::id).anyMatch(roles::contains);
        }

        Me.Section section() {
            return new Me.Section(path.substring(ROOT.length()), path);
        }
    }

    List<Me.Section> openTo(Identity caller) {
        return routes.stream()
                .filter(route -> route.isOpenTo(caller))
                .map(Route::section)
                .toList();
    }

    @PostConstruct
    void find() {
        routes = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .distinct()
                .filter(type -> type.isAnnotationPresent(Path.class) && type != MeResource.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(Sections::isOpenable)
                .map(method -> new Route(path(method), roles(method)))
                .sorted(Comparator.comparing(Route::path))
                .toList();
    }

    private static boolean isOpenable(Method method) {
        return method.isAnnotationPresent(GET.class)
                && path(method).startsWith(ROOT)
                && !path(method).contains("{")
                && produces(method).contains(MediaType.APPLICATION_JSON)
                && (of(method, RolesAllowed.class).isPresent()
                        || of(method, Authenticated.class).isPresent());
    }

    private static String path(Method method) {
        var own = method.getAnnotation(Path.class);
        var path =
                method.getDeclaringClass().getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
        return ("/" + path).replaceAll("/+", "/").replaceAll("/$", "");
    }

    private static Set<String> roles(Method method) {
        return of(method, RolesAllowed.class)
                .map(allowed -> Set.of(allowed.value()))
                .orElse(Set.of());
    }

    private static List<String> produces(Method method) {
        return of(method, Produces.class).stream()
                .flatMap(produced -> Stream.of(produced.value()))
                .toList();
    }

    /** The method's, or else its class's. */
    private static <A extends Annotation> Optional<A> of(Method method, Class<A> annotation) {
        return Optional.ofNullable(method.getAnnotation(annotation))
                .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(annotation)));
    }
}
