package org.sambung.agreements.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.sambung.agreements.evaluation.EvaluationView.Answers;
import org.sambung.agreements.evaluation.EvaluationView.Visits;
import org.sambung.platform.coding.Codes;
import org.sambung.platform.language.Language;

/**
 * One bar for what was delivered of each promise, its parts side by side, with a mark where the promise lies. Every figure
 * is also written out, so that nothing is told by colour alone.
 */
final class Drawing {

    private static final String FIGURE = "evaluationFigure";
    private static final int WIDTH = 760;
    private static final int BAR = 560;
    private static final int ROW = 62;
    private static final int TOP = 56;

    private final EvaluationView evaluation;
    private final Codes codes;
    private final Language language;
    private final List<Bar> bars = new ArrayList<>();

    /** @param mark how much was promised, 0 if nothing */
    private record Bar(String name, int mark, List<Part> parts) {

        int length() {
            return Math.max(mark, parts.stream().mapToInt(Part::count).sum());
        }
    }

    private record Part(String figure, int count, String colour) {}

    Drawing(EvaluationView evaluation, Codes codes, Language language) {
        this.evaluation = evaluation;
        this.codes = codes;
        this.language = language;
        evaluation.lines().forEach(line -> {
            var service = codes.label("service", line.service().name(), language);
            if (line.visits() != null) {
                bars.add(bar(service + ": " + figure("visits"), line.visits()));
            }
            if (line.answers() != null) {
                bars.add(bar(service + ": " + figure("answers"), line.answers()));
            }
        });
    }

    private static Bar bar(String name, Visits visits) {
        return new Bar(
                name,
                visits.promised() == null ? 0 : visits.promised(),
                List.of(
                        new Part("held", visits.held(), "#1b7837"),
                        new Part("missed-by-partner", visits.missedByPartner(), "#b2182b"),
                        new Part("missed-by-facility", visits.missedByFacility(), "#e08214"),
                        new Part("missed-unconfirmed", visits.missedUnconfirmed(), "#8073ac"),
                        new Part("missed-unreported", visits.missedUnreported(), "#b2abd2"),
                        new Part(
                                "cancelled",
                                visits.cancelledByPartner()
                                        + visits.cancelledByFacility()
                                        + visits.cancelledWithAgreement()
                                        + visits.cancelledWithPlan(),
                                "#969696"),
                        new Part("open", visits.open(), "#d9d9d9")));
    }

    private static Bar bar(String name, Answers answers) {
        var isTimed = answers.inTime() != null;
        return new Bar(
                name,
                0,
                List.of(
                        isTimed
                                ? new Part("in-time", answers.inTime(), "#1b7837")
                                : new Part("answered", answers.answered(), "#1b7837"),
                        new Part("late", isTimed ? answers.late() : 0, "#e08214"),
                        // Under a version that promised no time.
                        new Part(
                                "answered",
                                isTimed ? answers.answered() - answers.inTime() - answers.late() : 0,
                                "#a6dba0"),
                        new Part("overdue", isTimed ? answers.overdue() : 0, "#b2182b"),
                        new Part("waiting", answers.waiting(), "#d9d9d9"),
                        new Part("withdrawn", answers.withdrawn(), "#969696"),
                        new Part("untimed", answers.untimed(), "#8073ac")));
    }

    String svg() {
        var height = TOP + Math.max(1, bars.size()) * ROW;
        var title = figure("title") + " " + evaluation.quarter();
        var longest = bars.stream().mapToInt(Bar::length).max().orElse(0);
        var drawn = new StringBuilder();
        var told = new ArrayList<String>();
        for (var i = 0; i < bars.size(); i++) {
            drawn.append(draw(bars.get(i), TOP + i * ROW, Math.max(1, longest)));
            told.add(bars.get(i).name() + " " + words(bars.get(i)));
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img" \
                aria-labelledby="title desc" lang="%3$s" font-family="sans-serif" font-size="13" fill="#222">
                <title id="title">%4$s</title>
                <desc id="desc">%5$s</desc>
                <rect width="100%%" height="100%%" fill="#fff"/>
                <text x="20" y="30" font-size="18" font-weight="bold">%4$s</text>
                %6$s</svg>
                """.formatted(
                        WIDTH,
                        height,
                        language.tag(),
                        escape(title),
                        escape(told.isEmpty() ? figure("nothing") : String.join(". ", told)),
                        drawn.isEmpty() ? text(TOP, figure("nothing")) : drawn);
    }

    private String draw(Bar bar, int top, int longest) {
        var drawn = new StringBuilder(text(top + 10, bar.name()));
        var left = 20.0;
        for (var part : bar.parts()) {
            var width = (double) BAR * part.count() / longest;
            if (part.count() > 0) {
                drawn.append("<rect x=\"%s\" y=\"%d\" width=\"%s\" height=\"14\" fill=\"%s\"/>\n"
                        .formatted(tenths(left), top + 16, tenths(width), part.colour()));
            }
            left += width;
        }
        if (bar.mark() > 0) {
            var at = 20 + (double) BAR * bar.mark() / longest;
            drawn.append("<path d=\"M%s %d V%d\" stroke=\"#222\" stroke-width=\"2\"/>\n"
                    .formatted(tenths(at), top + 13, top + 33));
        }
        return drawn.append(text(top + 46, words(bar))).toString();
    }

    /** {@code promised 6, held 4, missed by the partner 1}: what there is of it. */
    private String words(Bar bar) {
        var words = new ArrayList<String>();
        if (bar.mark() > 0) {
            words.add(figure("promised") + " " + bar.mark());
        }
        bar.parts().stream()
                .filter(part -> part.count() > 0)
                .forEach(part -> words.add(figure(part.figure()) + " " + part.count()));
        return words.isEmpty() ? figure("nothing") : String.join(", ", words);
    }

    private static String text(int y, String words) {
        return "<text x=\"20\" y=\"%d\">%s</text>\n".formatted(y, escape(words));
    }

    /** With a point in every language. */
    private static String tenths(double number) {
        return Double.toString(Math.round(number * 10) / 10.0);
    }

    private String figure(String name) {
        return codes.label(FIGURE, name, language);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
