package org.sambung.visits.tablet;

import static org.sambung.visits.VisitFixtures.post;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sambung.visits.Partnership;
import org.sambung.visits.PatientFixtures;
import org.sambung.visits.VisitFixtures;

/**
 * How long a batch of five hundred takes, in a list and as a tablet sends them. No test: it prints what it saw. {@code mvn
 * test -pl visit-service -Dtest=BatchSpeed}
 */
@QuarkusTest
class BatchSpeed {

    static final int ROWS = 500;
    static final int TIMES = 20;

    @Test
    void measure() {
        report("a list of 500 who attended", "attendance", "inmates", one -> "{\"patientId\": \"%s\"}".formatted(one));
        report(
                "500 records of attendance from a tablet",
                "records",
                "records",
                one -> "{\"id\": \"%s\", \"type\": \"ATTENDANCE\", \"occurredAt\": \"%s\", \"patientId\": \"%s\"}"
                        .formatted(UUID.randomUUID(), Instant.now(), one));
    }

    private static void report(String what, String operation, String rows, Function<UUID, String> row) {
        var partnership = Partnership.inForce();
        var took = IntStream.range(0, TIMES)
                .mapToLong(i -> {
                    var visit = VisitFixtures.aStartedVisit(partnership);
                    var body = PatientFixtures.people(partnership.facility(), ROWS).stream()
                            .map(row)
                            .collect(Collectors.joining(",", "{\"" + rows + "\": [", "]}"));
                    var started = System.nanoTime();
                    post(partnership.team(), visit, operation, body).statusCode(200);
                    return System.nanoTime() - started;
                })
                .sorted()
                .toArray();
        System.out.printf(
                "%-44s p50 %5.0f ms  slowest of %d %5.0f ms%n",
                what, took[TIMES / 2] / 1e6, TIMES, took[TIMES - 1] / 1e6);
    }
}
