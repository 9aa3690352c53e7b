package org.sambung.agreements.accreditation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sambung.platform.coding.Codes;
import org.sambung.platform.language.Language;

/**
 * Draws how a clinic's chapters have come along, as SVG: a line for each, told apart by dashes and by its name at its end,
 * not by colour alone, with the figures in words for those who cannot see it. Without script, style sheet or reference.
 */
final class ProgressChart {

    private static final int LEFT = 50;
    private static final int TOP = 40;
    private static final int WIDTH = 560;
    private static final int HEIGHT = 250;
    private static final List<String> COLOURS = List.of("#1b4f8f", "#9c3d00", "#2c6e2f", "#6b2c7a", "#555555");
    private static final List<String> DASHES = List.of("", "8 4", "2 3", "10 3 2 3", "1 4");

    private final ProgressView progress;
    private final Language language;
    private final Codes codes;
    private final StringBuilder svg = new StringBuilder();

    private ProgressChart(ProgressView progress, Language language, Codes codes) {
        this.progress = progress;
        this.language = language;
        this.codes = codes;
    }

    static String of(ProgressView progress, Language language, Codes codes) {
        return new ProgressChart(progress, language, codes).draw();
    }

    private String draw() {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 720 340\" role=\"img\" lang=\"%s\""
                        + " aria-labelledby=\"title desc\" font-family=\"sans-serif\" font-size=\"12\">",
                language.tag());
        add("<title id=\"title\">%s</title>", title());
        add("<desc id=\"desc\">%s</desc>", inWords());
        add("<rect width=\"720\" height=\"340\" fill=\"#ffffff\"/>");
        add("<text x=\"%d\" y=\"22\" font-size=\"15\" fill=\"#222222\">%s</text>", LEFT, title());
        scale();
        if (!progress.days().isEmpty()) {
            var chapters = progress.days().get(0).chapters();
            IntStream.range(0, chapters.size()).forEach(this::line);
            label(progress.days().get(0).on(), "start");
            if (progress.days().size() > 1) {
                label(last().on(), "end");
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private void scale() {
        for (int percent = 0; percent <= 100; percent += 20) {
            add(
                    "<line x1=\"%d\" y1=\"%s\" x2=\"%d\" y2=\"%s\" stroke=\"#cccccc\"/>",
                    LEFT, y(percent), LEFT + WIDTH, y(percent));
            add(
                    "<text x=\"%d\" y=\"%s\" text-anchor=\"end\" fill=\"#222222\">%d%%</text>",
                    LEFT - 6, y(percent - 1.6), percent);
        }
    }

    private void line(int chapter) {
        var days = progress.days().stream()
                .filter(day -> percent(day, chapter) != null)
                .toList();
        if (days.isEmpty()) {
            return;
        }
        var colour = COLOURS.get(chapter % COLOURS.size());
        var points = days.stream()
                .map(day -> x(day.on()) + "," + y(percent(day, chapter).doubleValue()))
                .collect(Collectors.joining(" "));
        add(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\"/>",
                points, colour, DASHES.get(chapter % DASHES.size()));
        days.forEach(day -> add(
                "<circle cx=\"%s\" cy=\"%s\" r=\"3\" fill=\"%s\"/>",
                x(day.on()), y(percent(day, chapter).doubleValue()), colour));
        var end = days.get(days.size() - 1);
        add(
                "<text x=\"%d\" y=\"%s\" fill=\"%s\">%s</text>",
                LEFT + WIDTH + 8,
                y(percent(end, chapter).doubleValue() - 1.6),
                colour,
                end.chapters().get(chapter).chapter() + " " + percent(end, chapter) + "%");
    }

    private void label(LocalDate day, String anchor) {
        add(
                "<text x=\"%s\" y=\"%d\" text-anchor=\"%s\" fill=\"#222222\">%s</text>",
                x(day), TOP + HEIGHT + 20, anchor, day);
    }

    private String title() {
        return in("Kemajuan akreditasi klinik", "Progress of the clinic's accreditation");
    }

    private String inWords() {
        return progress.days().isEmpty()
                ? in("Belum ada elemen yang dinilai.", "No element has been scored yet.")
                : progress.days().stream().map(this::inWords).collect(Collectors.joining(" "));
    }

    private String inWords(AssessmentView day) {
        var chapters = day.chapters().stream()
                .map(chapter -> chapter.chapter() + " "
                        + (chapter.percent() == null ? in("tidak berlaku", "not applicable") : chapter.percent() + "%"))
                .collect(Collectors.joining(", "));
        var grade = day.simulatedGrade() == null
                ? ""
                : ": " + codes.label("grade", day.simulatedGrade().name(), language);
        return day.on() + ": " + chapters + grade + ".";
    }

    private AssessmentView last() {
        return progress.days().get(progress.days().size() - 1);
    }

    private static BigDecimal percent(AssessmentView day, int chapter) {
        return day.chapters().get(chapter).percent();
    }

    private String x(LocalDate day) {
        var first = progress.days().get(0).on();
        var span = Math.max(1, ChronoUnit.DAYS.between(first, last().on()));
        return decimal(LEFT + (double) WIDTH * ChronoUnit.DAYS.between(first, day) / span);
    }

    private static String y(double percent) {
        return decimal(TOP + HEIGHT * (1 - percent / 100));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private String in(String indonesian, String english) {
        return language == Language.ENGLISH ? english : indonesian;
    }

    private void add(String line, Object... values) {
        svg.append(String.format(Locale.ROOT, line, values)).append('\n');
    }
}
