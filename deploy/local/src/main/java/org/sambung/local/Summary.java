package org.sambung.local;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** What is printed at the end: what happened, and where to look. */
final class Summary {

    private Summary() {}

    static String of(List<Narrator.Told> told) {
        var steps = new LinkedHashMap<String, Integer>();
        var times = new LinkedHashMap<String, Duration>();
        for (var one : told) {
            steps.merge(one.story(), 1, Integer::sum);
            times.merge(one.story(), one.took(), Duration::plus);
        }
        var rows = steps.keySet().stream()
                .map(story -> "%-18s %5d   %6.1f s   played"
                        .formatted(story, steps.get(story), times.get(story).toMillis() / 1000.0))
                .collect(Collectors.joining("\n"));
        return "\n%-18s %5s   %8s   %s%n".formatted("partnership", "steps", "time", "outcome") + rows;
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
                        personas.stream().sorted().collect(Collectors.joining(" ")));
    }
}
