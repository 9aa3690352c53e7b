package org.sambung.local.proof.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.sambung.local.LocalSystem;
import org.sambung.local.Narrator;
import org.sambung.local.Places;
import org.sambung.local.Wiring;
import org.sambung.local.proof.Length;
import org.sambung.local.proof.checker.Checker;
import org.sambung.local.proof.checker.Database;
import org.sambung.local.proof.checker.Report;
import org.sambung.local.proof.checker.Topics;
import org.sambung.local.proof.checker.Writes;
import org.sambung.local.proof.ledger.Load;
import org.sambung.local.proof.ledger.Receiver;
import org.sambung.testing.Directory;
import org.sambung.testing.Ports;

/** The whole system with something between the services and what they need, clients at work, and the checker behind them. */
final class Proof implements AutoCloseable {

    /** The promise: ready again so soon after what was away is back, without a restart. */
    static final Duration READY_AGAIN = Duration.ofSeconds(15);

    /** What is on its way may take so long to arrive; a consumer that was killed keeps its place until its session ends. */
    private static final Duration ARRIVAL = Length.of(Duration.ofSeconds(40), Duration.ofMinutes(3));

    private static final List<String> SHORT_TIMES = List.of(
            "-Dmp.messaging.connector.smallrye-kafka.session.timeout.ms=6000",
            "-Dmp.messaging.connector.smallrye-kafka.heartbeat.interval.ms=1000");

    /** Hospitals are never away here; whatever failed because we were is tried again soon. */
    private static final String SCHEDULE =
            "-Dsambung.webhook.schedule=PT0S,PT1S,PT1S,PT2S,PT2S,PT5S,PT5S,PT5S,PT10S,PT10S,PT30S";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final Narrator narrator = new Narrator(System.out);
    private final Path directory = Directory.forOneRun();
    /** Stays when the tests are over, so that a red result can be read. */
    private final Path kept =
            Path.of(System.getProperty("sambung.testing.directory", "target")).resolveSibling("proof");

    private final SmallDisk disk = new SmallDisk(directory.resolve("postgres-data"));
    private final Places places = Places.free(directory);
    private final TcpProxy database = new TcpProxy(Ports.free(), places.postgres());
    private final int behind = Ports.free();
    private final TcpProxy broker = new TcpProxy(Ports.free(), behind);
    private final LocalSystem system =
            new LocalSystem(places, narrator, new Wiring(database.port(), broker.port(), behind, jvm()));
    private final Receiver receiver = new Receiver(Ports.free());
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Topics topics;
    private final Checker checker;

    Proof() {
        // An interrupted build must leave no process and no mount behind.
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "closing"));
        system.start();
        var writes = new Writes(system);
        writes.count();
        topics = new Topics(places.kafka());
        checker = new Checker(system, receiver, topics, writes);
    }

    private static List<String> jvm() {
        return Length.OF_THIS_RUN == Length.SHORT
                ? List.of(SHORT_TIMES.get(0), SHORT_TIMES.get(1), SCHEDULE)
                : List.of(SCHEDULE);
    }

    /** Clients at work before, during and after the fault; what they were told, compared with what there is then. */
    Report underLoad(String name, Consumer<Load> fault) {
        try (var load = load(name)) {
            load.awaitAnswers(40, Duration.ofSeconds(30));
            fault.accept(load);
            load.awaitAnswers(40, Duration.ofSeconds(30));
            load.stop();
            var report = checker.await(load, ARRIVAL);
            say(name + ": " + report);
            return report;
        } catch (RuntimeException | Error failed) {
            heal();
            throw failed;
        }
    }

    /** So that one fault that was not survived does not fail all others. */
    private void heal() {
        database.become(TcpProxy.Network.WHOLE);
        broker.become(TcpProxy.Network.WHOLE);
        disk.free();
        system.revivePostgres();
        if (!system.process("kafka").isAlive()) {
            system.startKafka();
        }
        LocalSystem.SERVICES.stream()
                .filter(service -> !system.process(service).isAlive())
                .forEach(system::startService);
    }

    Load load(String name) {
        return Load.start(system, receiver, kept.resolve(name + ".jsonl"));
    }

    /** Since now: every service says that it is ready, and clients get their answers. */
    void awaitReady(Load load) {
        var begun = System.nanoTime();
        for (var service : LocalSystem.SERVICES) {
            while (!isReady(service)) {
                assertThat(Duration.ofNanos(System.nanoTime() - begun))
                        .as(service + " ready")
                        .isLessThan(READY_AGAIN);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
        load.awaitAnswers(12, READY_AGAIN.minusNanos(System.nanoTime() - begun));
        say("ready again and answering after %.1f s".formatted((System.nanoTime() - begun) / 1e9));
    }

    boolean isReady(String service) {
        try {
            var request = HttpRequest.newBuilder(URI.create(LocalSystem.url(places.of(service)) + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void say(String what) {
        narrator.say(what);
    }

    LocalSystem system() {
        return system;
    }

    Checker checker() {
        return checker;
    }

    Topics topics() {
        return topics;
    }

    TcpProxy database() {
        return database;
    }

    TcpProxy broker() {
        return broker;
    }

    SmallDisk disk() {
        return disk;
    }

    Database databaseOf(String service) {
        return Database.of(system, service);
    }

    Path directory() {
        return directory;
    }

    @Override
    public void close() {
        topics.close();
        end();
    }

    private void end() {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        try {
            stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop() throws IOException {
        receiver.close();
        system.close();
        database.close();
        broker.close();
        keepLogs();
        disk.close();
        Directory.delete(directory);
    }

    private void keepLogs() throws IOException {
        var logs = Files.createDirectories(kept.resolve("logs"));
        try (var files = Files.list(directory.resolve("logs"))) {
            for (var file : files.toList()) {
                Files.copy(file, logs.resolve(file.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
