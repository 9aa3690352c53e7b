package org.sambung.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import org.sambung.platform.idempotency.RepeatableByItself;

/** A method of a resource that answers requests. */
record Route(String verb, String path, JavaMethod method) {

    static List<Route> of(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(Path.class) && !type.isInterface())
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .map(method -> new Route(verb(method), path(method), method))
                .toList();
    }

    String name() {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    boolean isGuarded() {
        return !roles().isEmpty() || method.isAnnotatedWith(Authenticated.class);
    }

    boolean isOpen() {
        return method.isAnnotatedWith(PermitAll.class);
    }

    boolean saysWhatItProduces() {
        return isOn(Produces.class);
    }

    boolean mayComeAgain() {
        return isOn(Transactional.class) || method.isAnnotatedWith(RepeatableByItself.class);
    }

    private boolean isOn(Class<? extends Annotation> annotation) {
        return method.isAnnotatedWith(annotation) || method.getOwner().isAnnotatedWith(annotation);
    }

    Set<String> roles() {
        return method.tryGetAnnotationOfType(RolesAllowed.class)
                .map(allowed -> Set.of(allowed.value()))
                .orElse(Set.of());
    }

    boolean answers(String verb, String path) {
        return this.verb.equals(verb) && this.path.equals(normal(path));
    }

    private static String verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().tryGetAnnotationOfType(HttpMethod.class))
                .flatMap(java.util.Optional::stream)
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static String path(JavaMethod method) {
        var own = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        return normal(method.getOwner().getAnnotationOfType(Path.class).value() + "/" + own);
    }

    /** One slash between steps, and variables without their names. */
    private static String normal(String path) {
        return ("/" + path).replaceAll("\\{[^}]*}", "{}").replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }
}
