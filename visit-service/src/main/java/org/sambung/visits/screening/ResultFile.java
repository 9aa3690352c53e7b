package org.sambung.visits.screening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.sambung.visits.screening.ResultRow.Malformed;

/**
 * Reads results line by line: CSV with a header (patientId or sample, and result; comma or semicolon), or one JSON object
 * with these names on each line. Nothing is kept of a line that was read.
 */
record ResultFile(InputStream content, boolean csv, ObjectMapper json) {

    private static final String PATIENT = "patientId";
    private static final String SAMPLE = "sample";
    private static final String RESULT = "result";
    private static final Set<String> NAMES = Set.of(PATIENT, SAMPLE, RESULT);
    private static final String MALFORMED = "malformed-line";

    /** Where a line cannot be read. */
    interface Spoilt {
        void at(int line, String code);
    }

    void read(Consumer<ResultRow> rows, Spoilt spoilt) {
        try (var lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            var columns = csv ? header(lines.readLine()) : null;
            if (csv && columns == null) {
                spoilt.at(1, "unknown-header");
                return;
            }
            var number = csv ? 1 : 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    read(line, number, columns, rows, spoilt);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line, int number, List<String> columns, Consumer<ResultRow> rows, Spoilt spoilt) {
        try {
            rows.accept(csv ? fromCsv(line, number, columns) : fromJson(line, number));
        } catch (Malformed malformed) {
            spoilt.at(number, malformed.code());
        }
    }

    /** Null if it is no header of ours. */
    private static List<String> header(String line) {
        var columns = line == null ? List.<String>of() : cells(line.replace("\uFEFF", ""));
        var complete = columns.contains(RESULT) && (columns.contains(PATIENT) || columns.contains(SAMPLE));
        var distinct = columns.stream().distinct().count() == columns.size();
        return complete && distinct && NAMES.containsAll(columns) ? columns : null;
    }

    private static ResultRow fromCsv(String line, int number, List<String> columns) {
        var cells = cells(line);
        if (cells.size() != columns.size()) {
            throw new Malformed(MALFORMED);
        }
        return ResultRow.of(
                number, cell(cells, columns, PATIENT), cell(cells, columns, SAMPLE), cell(cells, columns, RESULT));
    }

    private static String cell(List<String> cells, List<String> columns, String name) {
        var column = columns.indexOf(name);
        return column < 0 ? null : cells.get(column);
    }

    /** No value of ours holds a comma, a semicolon or a quote. */
    private static List<String> cells(String line) {
        return Arrays.stream(line.split("[,;]", -1))
                .map(cell -> cell.strip().replaceAll("^\"(.*)\"$", "$1"))
                .toList();
    }

    private ResultRow fromJson(String line, int number) {
        try {
            var object = json.readTree(line);
            if (object == null || !object.isObject()) {
                throw new Malformed(MALFORMED);
            }
            object.fieldNames().forEachRemaining(name -> {
                if (!NAMES.contains(name) || !isText(object.get(name))) {
                    throw new Malformed(MALFORMED);
                }
            });
            return ResultRow.of(number, text(object, PATIENT), text(object, SAMPLE), text(object, RESULT));
        } catch (JsonProcessingException malformed) {
            throw new Malformed(MALFORMED);
        }
    }

    private static boolean isText(JsonNode value) {
        return value.isTextual() || value.isNull();
    }

    private static String text(JsonNode object, String name) {
        var value = object.get(name);
        return value == null || value.isNull() ? null : value.asText();
    }
}
