package org.sambung.testing;

import static java.util.Comparator.naturalOrder;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.pollinterval.IterativePollInterval;

/** What a test awaits is mostly there in some milliseconds: it looks at once, then after 10 ms, and less and less often. */
public class LookingSoon implements QuarkusTestBeforeClassCallback {

    private static final Duration FIRST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofMillis(100);

    @Override
    public void beforeClass(Class<?> test) {
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(new IterativePollInterval(LookingSoon::longer, FIRST));
    }

    private static Duration longer(Duration pause) {
        return Stream.of(pause.multipliedBy(3).dividedBy(2), LONGEST)
                .min(naturalOrder())
                .orElseThrow();
    }
}
