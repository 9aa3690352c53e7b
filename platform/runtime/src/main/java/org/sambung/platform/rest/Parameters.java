package org.sambung.platform.rest;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sambung.platform.problem.ProblemException;

/**
 * Reads parameters as strictly as bodies are read. A query or header that cannot be read is a 400 that names it; a path
 * that cannot be read is the path of nothing, a 404.
 */
@Provider
class Parameters implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, ?>> READINGS = Map.of(
            String.class, Parameters::text,
            UUID.class, Parameters::id,
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf,
            boolean.class, Parameters::truth,
            Boolean.class, Parameters::truth,
            LocalDate.class, text -> plain(LocalDate.parse(text)),
            Instant.class, Parameters::instant);

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        var reading = type.isEnum() ? constantOf(type) : READINGS.get(type);
        return reading == null ? null : new Converter<>((Function<String, T>) reading, refusal(annotations));
    }

    private static Supplier<ProblemException> refusal(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .flatMap(annotation -> annotation instanceof QueryParam query
                        ? Stream.of(query.value())
                        : annotation instanceof HeaderParam header ? Stream.of(header.value()) : Stream.of())
                .findFirst()
                .<Supplier<ProblemException>>map(name -> () -> ProblemException.invalid(name, "malformed-value"))
                .orElse(ProblemException::notFound);
    }

    private static Function<String, ?> constantOf(Class<?> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static String text(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    /** Java also takes shortened ids, which no answer of ours has. */
    private static UUID id(String text) {
        var id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException();
        }
        return id;
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static Instant instant(String text) {
        var instant = Instant.parse(text);
        plain(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        return instant;
    }

    /** PostgreSQL cannot keep all days that Java can. */
    private static LocalDate plain(LocalDate day) {
        if (day.getYear() < 1000 || day.getYear() > 9999) {
            throw new IllegalArgumentException();
        }
        return day;
    }

    private record Converter<T>(Function<String, T> reading, Supplier<ProblemException> refusal)
            implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            try {
                return reading.apply(text);
            } catch (RuntimeException malformed) {
                throw refusal.get();
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
