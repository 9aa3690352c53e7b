package org.sambung.platform.problem;

import java.util.List;
import java.util.stream.Collectors;
import org.sambung.platform.language.Language;

/** Explanations for somebody who followed a problem's type in a browser. */
final class ProblemPage {

    static final String TYPE = "text/html;charset=UTF-8";

    /** Where a client takes either. */
    static final String SECOND_TO_JSON = TYPE + ";qs=0.5";

    private ProblemPage() {}

    static String of(Language language, List<ProblemResource.Explanation> explanations) {
        var title = explanations.size() == 1 ? explanations.get(0).title() : "Sambung";
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><title>%s</title></head>
                <body>
                %s</body>
                </html>
                """.formatted(
                        language.tag(),
                        escape(title),
                        explanations.stream().map(ProblemPage::section).collect(Collectors.joining()));
    }

    private static String section(ProblemResource.Explanation explanation) {
        return """
                <h1>%s</h1>
                <p>%s</p>
                <p><code>%s</code></p>
                """.formatted(escape(explanation.title()), escape(explanation.detail()), escape(explanation.type()));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
