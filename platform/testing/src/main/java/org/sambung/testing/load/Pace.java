package org.sambung.testing.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.sambung.testing.Persona;

/**
 * How long answers take when questions come at a fixed rate, whether or not earlier ones are answered: each is timed from
 * the moment it was due, so that a standstill counts for all who would have waited. The load shares the machine's cores.
 */
public final class Pace {

    /** Less only to see that a measurement runs: {@code -Dsambung.pace.seconds=1 -Dsambung.pace.per-second=10}. */
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("sambung.pace.seconds", 15));

    private static final Duration MEASURED = WARM_UP;
    private static final int PER_SECOND = Integer.getInteger("sambung.pace.per-second", 100);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI service;

    public Pace(int port) {
        service = URI.create("http://localhost:" + port);
    }

    /** At 100 questions a second, unless said otherwise. */
    public void report(String what, Persona who, String path) {
        report(what, who, path, PER_SECOND);
    }

    /** At 100 questions a second, each for another of these paths, in their order and again. */
    public void report(String what, Persona who, List<String> paths) {
        report(what, who, paths, PER_SECOND);
    }

    public void report(String what, Persona who, String path, int perSecond) {
        report(what, who, List.of(path), perSecond);
    }

    /** Prints one line: the median and the 95th percentile in milliseconds, after as long a time at that rate. */
    private void report(String what, Persona who, List<String> paths, int perSecond) {
        var requests = paths.stream()
                .map(path -> HttpRequest.newBuilder(service.resolve(path))
                        .header("Authorization", "Bearer " + who.token())
                        .build())
                .toList();
        ask(requests, WARM_UP, perSecond);
        var took = ask(requests, MEASURED, perSecond);
        System.out.printf(
                "%-44s at %3d/s  p50 %6.1f ms  p95 %6.1f ms%n",
                what, perSecond, took[took.length / 2] / 1e6, took[took.length * 95 / 100] / 1e6);
    }

    private long[] ask(List<HttpRequest> requests, Duration time, int perSecond) {
        var many = (int) (time.toSeconds() * perSecond);
        var took = new long[many];
        var answers = new CompletableFuture<?>[many];
        var begin = System.nanoTime();
        for (var i = 0; i < many; i++) {
            var number = i;
            var due = begin + i * 1_000_000_000L / perSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            answers[i] = client.sendAsync(requests.get(i % requests.size()), BodyHandlers.ofString())
                    .thenAccept(answer -> {
                        if (answer.statusCode() != 200) {
                            throw new IllegalStateException(answer.body());
                        }
                        took[number] = System.nanoTime() - due;
                    });
        }
        CompletableFuture.allOf(answers).join();
        Arrays.sort(took);
        return took;
    }
}
