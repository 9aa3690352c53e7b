package org.sambung.local.proof.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sambung.local.LocalSystem.SERVICES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sambung.local.proof.Length;

/** What happens to the services themselves. */
@ExtendWith(OneProof.class)
@Order(12)
class ServiceFaultsIT {

    private static final Duration BETWEEN_KILLS = Length.of(Duration.ofMillis(700), Duration.ofSeconds(10));

    static Proof proof;

    @BeforeAll
    static void start(Proof running) {
        proof = running;
    }

    @Test
    void killed_services_lose_and_double_nothing() {
        var report = proof.underLoad("killed-services", load -> {
            for (var round = 0; round < Length.of(1, 6); round++) {
                var starting =
                        SERVICES.stream().map(ServiceFaultsIT::killAndStart).toList();
                starting.forEach(CompletableFuture::join);
            }
            proof.awaitReady(load);
        });

        assertThat(report.violations()).as(report.toString()).isEmpty();
    }

    private static CompletableFuture<Void> killAndStart(String service) {
        LockSupport.parkNanos(BETWEEN_KILLS.toNanos());
        proof.system().kill(service);
        return CompletableFuture.runAsync(() -> proof.system().startService(service));
    }

    @Test
    void killed_between_acknowledgement_and_mark_an_event_comes_twice_and_counts_once() {
        var report = proof.underLoad("killed-before-mark", load -> {
            // In the short form the quickest to start; its events have effects in both of the others.
            for (var round = 0; round < Length.of(1, 200); round++) {
                killBeforeMark(SERVICES.get(Length.of(0, round % SERVICES.size())));
            }
            proof.awaitReady(load);
        });

        assertThat(report.violations()).as(report.toString()).isEmpty();
        assertThat(report.checkedOf("events that came again")).isPositive();
    }

    private static void killBeforeMark(String service) {
        try (var marks = new Marks(proof.databaseOf(service))) {
            marks.hold();
            marks.awaitRelay();
            proof.system().kill(service);
            marks.release();
        }
        proof.system().startService(service);
    }

    @Test
    void a_consumer_that_was_given_up_comes_back() {
        var paused = List.of("referral-service", "visit-service");
        var report = proof.underLoad("paused-consumers", load -> {
            paused.forEach(service -> signal(service, "STOP"));
            try (var admin = Admin.create(Map.of(
                    "bootstrap.servers", "localhost:" + proof.system().places().kafka()))) {
                await().atMost(Duration.ofSeconds(90))
                        .pollInterval(Duration.ofMillis(200))
                        .until(() -> isGivenUp(admin, "visit-service")
                                && isGivenUp(admin, "referral-service.coverage")
                                && isGivenUp(admin, "referral-service.webhooks"));
            }
            paused.forEach(service -> signal(service, "CONT"));
            proof.awaitReady(load);
        });

        assertThat(report.violations()).as(report.toString()).isEmpty();
    }

    private static boolean isGivenUp(Admin admin, String group) throws Exception {
        return admin.describeConsumerGroups(List.of(group))
                .describedGroups()
                .get(group)
                .get(10, TimeUnit.SECONDS)
                .members()
                .isEmpty();
    }

    private static void signal(String service, String signal) {
        try {
            var pid = Long.toString(proof.system().process(service).pid());
            assertThat(new ProcessBuilder("kill", "-" + signal, pid).start().waitFor())
                    .isZero();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void clocks_that_jump_ten_minutes_forward_and_back_change_nothing() throws IOException {
        var shift = Files.writeString(proof.directory().resolve("clock-shift"), "0");
        var jar = ClockAgent.jar(proof.directory().resolve("clock-agent.jar"));
        SERVICES.forEach(
                service -> ClockAgent.attach(proof.system().process(service).pid(), jar, shift));

        var report = proof.underLoad("clock-jumps", load -> {
            for (var minutes : List.of(10, 0, -10, 0)) {
                set(shift, Duration.ofMinutes(minutes));
                load.awaitAnswers(Length.of(30, 1_000), Duration.ofMinutes(2));
            }
        });

        assertThat(report.violations()).as(report.toString()).isEmpty();
    }

    /** Returns when the services write by that clock. */
    private static void set(Path shift, Duration to) {
        try {
            Files.writeString(shift, Long.toString(to.toSeconds()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        for (var service : SERVICES) {
            await().atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> Math.abs(newest(service) - to.toSeconds()) < 120);
        }
    }

    /** How many seconds the audit's newest row lies ahead; ids follow the true clock, so the newest has the greatest. */
    private static long newest(String service) {
        return proof.databaseOf(service)
                .number("select coalesce(round(extract(epoch from recorded_at - now())), 0)"
                        + " from audit order by xmin::text::bigint desc, id desc limit 1");
    }
}
