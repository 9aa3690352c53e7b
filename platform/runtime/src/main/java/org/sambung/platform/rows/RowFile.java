package org.sambung.platform.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads a file of rows line by line: CSV (RFC 4180, a row on one line, comma or semicolon) with a header of known names, or
 * one JSON object with these names on each line. Nothing is kept of a line that was read.
 */
public class RowFile {

    public static final String CSV = "text/csv";
    public static final String JSON_LINES = "application/x-ndjson";

    private static final String MALFORMED = "malformed-line";

    private final Set<String> names;
    private final Predicate<List<String>> complete;
    private final ObjectMapper json;

    /** Takes a row; what it refuses by {@link MalformedRow} is told with the line. */
    public interface Rows {
        void take(int line, Map<String, String> row);
    }

    /**
     * @param names of all columns
     * @param complete whether a header has the columns that are needed
     */
    public RowFile(Set<String> names, Predicate<List<String>> complete, ObjectMapper json) {
        this.names = names;
        this.complete = complete;
        this.json = json;
    }

    /** All of a file, so that nothing is held while it comes. 413 for one larger than any that is needed. */
    public static byte[] received(InputStream content) {
        return CountedContent.all(content);
    }

    /** A value that is not given or blank is absent from the row. 413 for a file larger than any that is needed. */
    public void read(InputStream content, boolean csv, Rows rows, RowErrors errors) {
        try (var lines =
                new BufferedReader(new InputStreamReader(new CountedContent(content), StandardCharsets.UTF_8))) {
            var header = csv ? header(lines.readLine()) : null;
            if (csv && header == null) {
                errors.at(1, "unknown-header");
                return;
            }
            var number = csv ? 1 : 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    read(line, number, header, rows, errors);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line, int number, Header header, Rows rows, RowErrors errors) {
        try {
            rows.take(number, header == null ? fromJson(line) : header.row(line));
        } catch (MalformedRow malformed) {
            errors.at(number, malformed.pointer(), malformed.code());
        }
    }

    /** Null if it is no header of ours. */
    private Header header(String first) {
        if (first == null) {
            return null;
        }
        var line = first.replace("\uFEFF", "");
        var separator = line.indexOf(';') >= 0 ? ';' : ',';
        var columns = line.chars().filter(c -> c == '"').count() % 2 == 0 ? cells(line, separator) : List.<String>of();
        var distinct = columns.stream().distinct().count() == columns.size();
        return distinct && names.containsAll(columns) && complete.test(columns) ? new Header(columns, separator) : null;
    }

    private record Header(List<String> columns, char separator) {

        Map<String, String> row(String line) {
            var cells = cells(line, separator);
            if (cells.size() != columns.size()) {
                throw new MalformedRow(MALFORMED);
            }
            var row = new HashMap<String, String>();
            for (var i = 0; i < cells.size(); i++) {
                put(row, columns.get(i), cells.get(i));
            }
            return row;
        }
    }

    /** A quote inside quotes is doubled; a separator inside them belongs to the value. */
    private static List<String> cells(String line, char separator) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new MalformedRow(MALFORMED);
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    private Map<String, String> fromJson(String line) {
        try {
            var object = json.readTree(line);
            if (object == null || !object.isObject()) {
                throw new MalformedRow(MALFORMED);
            }
            var row = new HashMap<String, String>();
            object.properties().forEach(property -> put(row, known(property.getKey()), text(property.getValue())));
            return row;
        } catch (JsonProcessingException malformed) {
            throw new MalformedRow(MALFORMED);
        }
    }

    private String known(String name) {
        if (!names.contains(name)) {
            throw new MalformedRow(MALFORMED);
        }
        return name;
    }

    private static String text(JsonNode value) {
        if (!value.isTextual() && !value.isNull()) {
            throw new MalformedRow(MALFORMED);
        }
        return value.asText(null);
    }

    /** No row holds control characters: nobody types them, and PostgreSQL keeps no NUL. */
    private static void put(Map<String, String> row, String name, String value) {
        if (value == null || value.isBlank()) {
            return;
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new MalformedRow(MALFORMED);
        }
        row.put(name, value.strip());
    }
}
