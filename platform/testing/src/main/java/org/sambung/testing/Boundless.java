package org.sambung.testing;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Texts and lists in what a route takes that may be of any length. */
final class Boundless {

    private Boundless() {}

    /** Places like {@code DraftAgreement.scope}. */
    static List<String> in(Method route) {
        return Arrays.stream(route.getParameters())
                .filter(Boundless::isBody)
                .flatMap(body -> in(body.getAnnotatedType(), name(body.getType())))
                .distinct()
                .toList();
    }

    /** Everything else that a resource method takes is an id, or annotated with where it comes from. */
    private static boolean isBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                        .map(Annotation::annotationType)
                        .noneMatch(type -> type.getPackageName().startsWith("jakarta.ws.rs"))
                && (raw(parameter.getParameterizedType()).isRecord() || isMany(raw(parameter.getParameterizedType())));
    }

    private static Stream<String> in(AnnotatedType type, String place) {
        var raw = raw(type.getType());
        if (raw.isRecord()) {
            return Arrays.stream(raw.getRecordComponents())
                    .flatMap(part -> in(part.getAnnotatedType(), name(raw) + "." + part.getName()));
        }
        var own = raw == String.class && !isShort(type) || isMany(raw) && !isFew(type)
                ? Stream.of(place)
                : Stream.<String>of();
        var inner = type instanceof AnnotatedParameterizedType generic
                ? Arrays.stream(generic.getAnnotatedActualTypeArguments()).flatMap(each -> in(each, place + "[]"))
                : Stream.<String>of();
        return Stream.concat(own, inner);
    }

    private static boolean isMany(Class<?> type) {
        return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    }

    private static boolean isShort(AnnotatedType type) {
        var pattern = type.getAnnotation(Pattern.class);
        return hasSize(type) || pattern != null && !repeatsWithoutEnd(pattern.regexp());
    }

    /** Of the constants of an enum a set has no more than there are. */
    private static boolean isFew(AnnotatedType type) {
        return hasSize(type)
                || Set.class.isAssignableFrom(raw(type.getType()))
                        && type instanceof AnnotatedParameterizedType generic
                        && raw(generic.getAnnotatedActualTypeArguments()[0].getType())
                                .isEnum();
    }

    private static boolean hasSize(AnnotatedType type) {
        var size = type.getAnnotation(Size.class);
        return size != null && size.max() < Integer.MAX_VALUE;
    }

    private static boolean repeatsWithoutEnd(String regexp) {
        var bare = regexp.replaceAll("\\\\.", "x").replaceAll("\\[[^]]*]", "x");
        return bare.matches(".*([*+]|,}).*");
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic
                ? (Class<?>) generic.getRawType()
                : type instanceof Class<?> plain ? plain : Object.class;
    }

    private static String name(Class<?> type) {
        return type.getSimpleName();
    }
}
