package org.sambung.local.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures for a reader: rates with their ratios, latencies, and the rest. */
final class Table {

    private static final List<String> PERCENTILES = List.of("p50", "p95", "p99");

    private Table() {}

    static String of(List<Figures.Figure> figures) {
        return Stream.of(
                        "%n%-44s %9s %9s %9s".formatted("closed loop, answers per second", "now", "1st min", "ratio"),
                        rates(figures),
                        "%n%-44s %9s %9s %9s".formatted("latency, ms", "p50", "p95", "p99"),
                        latencies(figures),
                        "%n%-44s %9s".formatted("processor time per request, ms", ""),
                        single(figures, name -> name.contains(".processor.")),
                        "%n%-44s %9s".formatted("start, s, and resident memory, MiB", ""),
                        single(figures, name -> name.startsWith("start.") || name.startsWith("memory.")))
                .collect(Collectors.joining("\n"));
    }

    private static String rates(List<Figures.Figure> figures) {
        var byName = byName(figures);
        return figures.stream()
                .filter(figure -> figure.name().endsWith(".rate"))
                .map(figure -> {
                    var contestant = figure.name().substring(0, figure.name().length() - ".rate".length());
                    var dot = contestant.lastIndexOf('.');
                    var ratio = byName.get(contestant.substring(0, dot) + ".of-" + contestant.substring(dot + 1));
                    return row(contestant, figure.value(), byName.get(contestant + ".first-minute"), ratio);
                })
                .collect(Collectors.joining("\n"));
    }

    private static String latencies(List<Figures.Figure> figures) {
        var byName = byName(figures);
        return figures.stream()
                .map(Figures.Figure::name)
                .filter(name -> name.endsWith(".p50"))
                .map(name -> name.substring(0, name.length() - ".p50".length()))
                .distinct()
                .map(name -> row(
                        name,
                        PERCENTILES.stream()
                                .map(percentile -> byName.get(name + '.' + percentile))
                                .toArray(Double[]::new)))
                .collect(Collectors.joining("\n"));
    }

    private static String single(List<Figures.Figure> figures, Predicate<String> wanted) {
        return figures.stream()
                .filter(figure -> wanted.test(figure.name()))
                .map(figure -> row(figure.name(), figure.value()))
                .collect(Collectors.joining("\n"));
    }

    private static String row(String name, Double... values) {
        return Stream.of(values)
                .map(value -> value == null ? "%9s".formatted("") : String.format(Locale.ROOT, "%9.2f", value))
                .collect(Collectors.joining(" ", "%-44s ".formatted(name), ""))
                .stripTrailing();
    }

    private static Map<String, Double> byName(List<Figures.Figure> figures) {
        var byName = new LinkedHashMap<String, Double>();
        figures.forEach(figure -> byName.put(figure.name(), figure.value()));
        return byName;
    }
}
