package org.sambung.local.proof.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.sambung.local.LocalSystem;
import org.sambung.local.proof.Length;

/** Several clients at work, at a bounded rate, until they are told to stop; each ends what it has begun. */
public final class Load implements AutoCloseable {

    private static final int CLIENTS = 6;

    /** A pause after each story, so that the machine is busy and not drowned; a long one where it goes on for an hour. */
    private static final Duration PAUSE = Length.of(Duration.ofMillis(300), Duration.ofMillis(500));

    private final Ledger ledger;
    private final Scene scene;
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private final List<Future<?>> clients = new ArrayList<>();
    private final Map<Thread, Side> atWork = new ConcurrentHashMap<>();
    private volatile Side side = Side.ALL;
    private volatile boolean running = true;

    /** Whose work the clients do. */
    public enum Side {
        ALL,
        /** Nobody waits for another service's news. */
        AGREEMENTS_ONLY
    }

    private Load(LocalSystem system, Receiver receiver, Path file) {
        ledger = new Ledger(file);
        scene = new Scene(system, receiver, ledger);
    }

    /** Returns when the scene is set and the clients have begun. */
    public static Load start(LocalSystem system, Receiver receiver, Path file) {
        var load = new Load(system, receiver, file);
        load.scene.set();
        for (var client = 0; client < CLIENTS; client++) {
            var number = client;
            load.clients.add(load.threads.submit(() -> load.work(number)));
        }
        return load;
    }

    private void work(int client) {
        var told = new Stories(scene, () -> running);
        for (var round = 0; running; round++) {
            var now = side;
            atWork.put(Thread.currentThread(), now);
            try {
                told.play(now, client, round);
            } catch (Client.Abandoned inTheLedger) {
                // Whatever it was, the checker finds it there.
                continue;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Returns when all clients do that. */
    public void turnTo(Side next) {
        side = next;
        awaitThat("every client turns to " + next, Duration.ofSeconds(60), () -> atWork.values().stream()
                .allMatch(next::equals));
    }

    /** Until so many requests more were answered than when it was asked. */
    public void awaitAnswers(int more, Duration longest) {
        var enough = ledger.answered() + more;
        awaitThat(more + " more answers", longest, () -> ledger.answered() >= enough);
    }

    private static void awaitThat(String what, Duration longest, BooleanSupplier arrived) {
        var deadline = System.nanoTime() + longest.toNanos();
        while (!arrived.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + longest + ": " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    /** No new story is begun; whoever waits for an answer goes on until it has come. */
    public void stop() {
        running = false;
        for (var client : clients) {
            try {
                client.get(120, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException("a client did not end", e);
            }
        }
        threads.shutdown();
    }

    @Override
    public void close() {
        running = false;
        threads.shutdownNow();
    }

    public Ledger ledger() {
        return ledger;
    }

    public Scene scene() {
        return scene;
    }
}
