package org.sambung.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The constants of the enums that implement a type. */
final class Constants {

    private Constants() {}

    /** By the simple name of the enum. */
    static <T> Map<String, List<T>> of(Class<T> type, JavaClasses classes) {
        return enums(type, classes).stream()
                .collect(Collectors.toMap(Class::getSimpleName, found -> Arrays.stream(found.getEnumConstants())
                        .map(type::cast)
                        .toList()));
    }

    static List<Class<?>> enums(Class<?> type, JavaClasses classes) {
        return classes.stream()
                .filter(found -> found.isEnum() && found.isAssignableTo(type))
                // A constant with a body is a class of its own.
                .filter(found ->
                        found.getRawSuperclass().filter(JavaClass::isEnum).isEmpty())
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }
}
