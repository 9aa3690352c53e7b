package org.sambung.visits.screening;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.sambung.platform.language.Language;

/**
 * A campaign's coverage as a picture: for each day what was planned as an outline, who was screened as a bar, who is
 * positive as a bar of its own, each with its number. A screen reader finds title and description; nothing runs in it.
 */
@Provider
@Produces(CoverageChart.SVG)
class CoverageChart implements MessageBodyWriter<CampaignCoverage> {

    static final String SVG = "image/svg+xml";

    private static final int LEFT = 100;
    private static final int TOP = 64;
    private static final int ROW = 44;
    private static final int WIDEST = 400;

    @Context
    HttpHeaders headers;

    /** The words of a picture. */
    private record Words(String title, String description, String screened, String positive) {

        static Words of(Language language) {
            return language == Language.ENGLISH
                    ? new Words("Screening by day", "%d of %d screened (%d%%), %d positive", "screened", "positive")
                    : new Words("Skrining per hari", "%d dari %d diperiksa (%d%%), %d positif", "diperiksa", "positif");
        }
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == CampaignCoverage.class && media.isCompatible(MediaType.valueOf(SVG));
    }

    @Override
    public void writeTo(
            CampaignCoverage coverage,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> responseHeaders,
            OutputStream out)
            throws IOException {
        var language = Language.of(headers);
        out.write(draw(coverage, Words.of(language), language.tag()).getBytes(StandardCharsets.UTF_8));
    }

    private static String draw(CampaignCoverage coverage, Words words, String language) {
        var most = coverage.days().stream()
                .mapToInt(day -> Math.max(day.planned(), day.attended()))
                .max()
                .orElse(1);
        var height = TOP + ROW * coverage.days().size() + 20;
        var svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t d" lang="%s" \
                viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">
                <title id="t">%s</title>
                <desc id="d">%s</desc>
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                <text x="16" y="24" font-size="16">%s</text>
                <text x="16" y="46">%s</text>
                """.formatted(
                        language,
                        LEFT + WIDEST + 180,
                        height,
                        words.title(),
                        summary(coverage, words),
                        words.title(),
                        summary(coverage, words)));
        for (var i = 0; i < coverage.days().size(); i++) {
            svg.append(day(coverage.days().get(i), TOP + ROW * i, WIDEST / (double) Math.max(1, most), words));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String summary(CampaignCoverage coverage, Words words) {
        return words.description()
                .formatted(coverage.attended(), coverage.cohort(), coverage.percent(), coverage.positive());
    }

    private static String day(CampaignDay day, int top, double unit, Words words) {
        return """
                <g>
                <text x="16" y="%1$d">%2$s</text>
                <rect x="%3$d" y="%4$d" width="%5$d" height="16" fill="none" stroke="#555555"/>
                <rect x="%3$d" y="%4$d" width="%6$d" height="16" fill="#1b6ca8"/>
                <rect x="%3$d" y="%7$d" width="%8$d" height="8" fill="#b3261e"/>
                <text x="%9$d" y="%1$d">%10$d/%11$d %12$s, %13$d %14$s</text>
                </g>
                """.formatted(
                        top + 13,
                        day.day(),
                        LEFT,
                        top,
                        width(day.planned(), unit),
                        width(day.attended(), unit),
                        top + 18,
                        width(day.positive(), unit),
                        LEFT + WIDEST + 12,
                        day.attended(),
                        day.planned(),
                        words.screened(),
                        day.positive(),
                        words.positive());
    }

    private static int width(int people, double unit) {
        return (int) Math.round(people * unit);
    }
}
