package org.sambung.local;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sambung.local.journey.Partnerships;

/** What is printed at the end: what happened, and where to look. */
final class Summary {

    private Summary() {}

    /** @param broken the stories that did not go through */
    static String of(List<Narrator.Told> told, Set<String> broken) {
        var stories = Stream.concat(told.stream().map(Narrator.Told::story), broken.stream())
                .distinct()
                .toList();
        return "\n%-18s %5s   %8s   %s%n".formatted("partnership", "steps", "time", "outcome")
                + stories.stream()
                        .map(story -> row(
                                story,
                                told.stream()
                                        .filter(one -> one.story().equals(story))
                                        .map(Narrator.Told::took)
                                        .toList(),
                                broken.contains(story) ? "DID NOT GO THROUGH" : "played"))
                        .collect(Collectors.joining("\n"));
    }

    private static String row(String story, List<Duration> steps, String outcome) {
        var time = steps.stream().reduce(Duration.ZERO, Duration::plus);
        return "%-18s %5d   %6.1f s   %s".formatted(story, steps.size(), time.toMillis() / 1000.0, outcome);
    }

    static String whereToLook(Places places, Collection<String> personas) {
        return """

                agreements    http://localhost:%1$d/q/swagger-ui
                referrals     http://localhost:%2$d/q/swagger-ui
                visits        http://localhost:%3$d/q/swagger-ui
                log in there  Authorize, once more Authorize at "login", and pick a persona
                health        http://localhost:%1$d/q/health     metrics  http://localhost:%1$d/q/metrics
                hospital      http://localhost:%5$d/received     what it was told and has verified
                logs          %6$s

                personas      %7$s
                token         TOKEN=$(curl -s http://localhost:%4$d/sambung/token -d grant_type=client_credentials \\
                                -d client_id=PERSONA -d client_secret=any | sed -n 's/.*"access_token" *: *"\\([^"]*\\)".*/\\1/p')
                try           curl -s http://localhost:%2$d/v1/referrals -H "Authorization: Bearer $TOKEN"
                """.formatted(
                        places.agreements(),
                        places.referrals(),
                        places.visits(),
                        places.identity(),
                        places.hospital(),
                        places.directory().resolve("logs"),
                        personas(personas));
    }

    /** A line for each partnership: its name goes before the role, {@code bengkulu-nurse}. */
    private static String personas(Collection<String> personas) {
        var lines = Stream.concat(
                personas.stream().filter(persona -> Partnerships.ids().stream().noneMatch(id -> isOf(id, persona))),
                Partnerships.ids().stream()
                        .map(id -> personas.stream()
                                .filter(persona -> isOf(id, persona))
                                .map(persona -> persona.substring(id.length() + 1))
                                .sorted()
                                .collect(Collectors.joining(" ", id + "- ", "")))
                        .filter(line -> !line.endsWith("- ")));
        return lines.collect(Collectors.joining("\n              "));
    }

    private static boolean isOf(String partnership, String persona) {
        return persona.startsWith(partnership + "-");
    }
}
