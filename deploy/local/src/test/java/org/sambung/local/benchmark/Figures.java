package org.sambung.local.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every figure: printed and kept, as a line of JSON, in the moment in which it is known. */
final class Figures {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final PrintStream out;
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();
    private final long begun = System.nanoTime();

    record Figure(String name, double value, String unit) {}

    Figures(Path file, PrintStream out) {
        this.file = file;
        this.out = out;
    }

    /** What is true of the run from now on: the JDK, how many rows there are. */
    void fact(String name, Object value) {
        facts.put(name, value);
    }

    void add(String name, double value, String unit) {
        var figure = new Figure(name, value, unit);
        figures.add(figure);
        say(line(figure));
        var kept = new LinkedHashMap<String, Object>();
        kept.put("name", name);
        kept.put("value", Double.isNaN(value) ? null : Math.round(value * 10000) / 10000.0);
        kept.put("unit", unit);
        kept.putAll(facts);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file, JSON.writeValueAsString(kept) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void latencies(String name, Latencies latencies) {
        add(name + ".p50", latencies.percentile(0.50), "ms");
        add(name + ".p95", latencies.percentile(0.95), "ms");
        add(name + ".p99", latencies.percentile(0.99), "ms");
    }

    void say(String line) {
        out.printf(Locale.ROOT, "%7.1f s  %s%n", (System.nanoTime() - begun) / 1e9, line);
    }

    /** All once more at the end, without what passed in between. */
    void printTable() {
        out.println(Table.of(figures));
    }

    static String line(Figure figure) {
        return String.format(Locale.ROOT, "%-48s %10.2f %s", figure.name(), figure.value(), figure.unit());
    }
}
