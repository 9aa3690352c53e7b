package org.sambung.agreements.instrument;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sambung.platform.problem.ProblemException;

/** Reads the files that are shipped as strictly as a body is read. */
@ApplicationScoped
class CheckedFiles {

    private final ObjectMapper json;
    private final Validator validator;

    CheckedFiles(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** A file that is not in its form; the message says where and what. */
    static class MalformedFile extends RuntimeException {
        MalformedFile(String name, String place, String what) {
            super(name + " at " + place + ": " + what);
        }
    }

    <T> T shipped(String name, Class<T> type, Consumer<T> check) {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return read(name, file, type, check);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param check what else must hold; it refuses with a place */
    <T> T read(String name, InputStream file, Class<T> type, Consumer<T> check) throws IOException {
        try {
            var content = json.readValue(file, type);
            demandValid(name, content);
            check.accept(content);
            return content;
        } catch (JsonMappingException e) {
            throw new MalformedFile(name, placeOf(e) + lineOf(e), "malformed-value");
        } catch (JsonProcessingException e) {
            throw new MalformedFile(name, lineOf(e).strip(), "malformed-json");
        } catch (ProblemException refused) {
            var first = refused.errors().get(0);
            throw new MalformedFile(name, first.pointer(), first.code());
        }
    }

    private void demandValid(String name, Object content) {
        validator.validate(content).stream()
                .min(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .ifPresent(violation -> {
                    throw new MalformedFile(
                            name,
                            "/"
                                    + violation
                                            .getPropertyPath()
                                            .toString()
                                            .replaceAll("[.\\[]+", "/")
                                            .replace("]", ""),
                            violation
                                    .getConstraintDescriptor()
                                    .getAnnotation()
                                    .annotationType()
                                    .getSimpleName());
                });
    }

    private static String placeOf(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }

    private static String lineOf(JsonProcessingException e) {
        return e.getLocation() == null ? "" : " line " + e.getLocation().getLineNr();
    }
}
