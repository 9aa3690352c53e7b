package org.sambung.visits.screening;

import static org.sambung.visits.ScreeningFixtures.importing;

import io.quarkus.test.junit.QuarkusTest;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.sambung.visits.Partnership;
import org.sambung.visits.ScreeningFixtures;

/**
 * How long files of results take, and how much more than at rest is alive in the heap meanwhile: what is left after each
 * of many full collections. No test: it prints what it saw. {@code mvn test -pl visit-service -Dtest=ImportSpeed}
 */
@QuarkusTest
class ImportSpeed {

    @Test
    void measure() throws Exception {
        seconds(1_000);
        for (var rows : new int[] {1_000, 10_000, 10_000, 10_000}) {
            System.out.printf("import of %6d rows: %5.2f s%n", rows, seconds(rows));
        }
        alive(1_000);
        for (var rows : new int[] {1_000, 10_000, 1_000, 10_000}) {
            System.out.printf("import of %6d rows: at most %5.2f MB alive besides%n", rows, alive(rows));
        }
    }

    private static double seconds(int rows) throws Exception {
        var partnership = Partnership.inForce();
        var id = ScreeningFixtures.aScreenedCampaignOf(partnership, rows);
        var file = ScreeningFixtures.results(rows);
        var started = System.nanoTime();
        importing(partnership.nurse(), id, "text/csv", file).statusCode(200);
        return (System.nanoTime() - started) / 1e9;
    }

    /** The file as the client holds it is made before; as the service holds it, it counts. */
    private static double alive(int rows) throws Exception {
        var partnership = Partnership.inForce();
        var id = ScreeningFixtures.aScreenedCampaignOf(partnership, rows);
        var file = ScreeningFixtures.results(rows);
        var before = LongStream.generate(ImportSpeed::used).limit(5).min().orElseThrow();
        var going = new AtomicBoolean(true);
        var most = new long[1];
        var watching = new Thread(() -> {
            while (going.get()) {
                most[0] = Math.max(most[0], used());
                // A machine that does nothing but collect gets no import done.
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        });
        watching.start();
        try {
            importing(partnership.nurse(), id, "text/csv", file).statusCode(200);
        } finally {
            going.set(false);
            watching.join();
        }
        return (most[0] - before) / 1e6;
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
