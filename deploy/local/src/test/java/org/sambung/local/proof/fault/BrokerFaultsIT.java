package org.sambung.local.proof.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sambung.local.LocalSystem.SERVICES;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sambung.local.proof.Length;

/** A broker that is away, far away, or silent: nobody is stopped, nothing is lost. */
@ExtendWith(OneProof.class)
@Order(13)
class BrokerFaultsIT {

    private static final int WAITING = Length.of(150, 10_000);
    private static final Duration TO_DRAIN = Length.of(Duration.ofSeconds(12), Duration.ofSeconds(60));
    /** One after the other, beside the load: what the promise is about is that they have left. */
    private static final Duration TO_APPLY = Length.of(Duration.ofMinutes(4), Duration.ofMinutes(10));

    static Proof proof;

    @BeforeAll
    static void start(Proof running) {
        proof = running;
    }

    @Test
    void a_killed_broker_stops_nobody_and_what_waited_has_soon_left() {
        var report = proof.underLoad("killed-broker", load -> {
            for (var round = 0; round < Length.of(1, 5); round++) {
                proof.system().kill("kafka");
                var waiting = new WaitingEvents(
                        proof.databaseOf(SERVICES.get(0)), proof.databaseOf(SERVICES.get(1)), WAITING);
                waiting.insert();
                load.awaitAnswers(Length.of(40, 400), Duration.ofMinutes(1));
                assertThat(waiting.unpublished()).isGreaterThanOrEqualTo(WAITING);

                proof.system().startKafka();

                var returned = System.nanoTime();
                waiting.awaitThatAllHaveLeft(TO_DRAIN);
                proof.say("%d waiting events left %.1f s after the broker's return"
                        .formatted(WAITING, (System.nanoTime() - returned) / 1e9));
                waiting.awaitThatAllAreKnown(TO_APPLY);
                proof.awaitReady(load);
            }
        });

        assertThat(report.violations()).as(report.toString()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "WHOLE", mode = EnumSource.Mode.EXCLUDE)
    void a_connection_in_trouble_stops_nobody(TcpProxy.Network trouble) {
        var report = proof.underLoad("broker-" + trouble, load -> {
            proof.broker().become(trouble);
            try {
                load.awaitAnswers(Length.of(30, 1_000), Duration.ofMinutes(2));
            } finally {
                proof.broker().become(TcpProxy.Network.WHOLE);
            }
            proof.awaitReady(load);
        });

        assertThat(report.violations()).as(report.toString()).isEmpty();
    }
}
