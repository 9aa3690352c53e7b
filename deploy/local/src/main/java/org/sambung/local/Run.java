package org.sambung.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sambung.local.journey.Partnerships;
import org.sambung.local.journey.Personas;
import org.sambung.testing.Directory;

/** Starts the whole system, plays the partnerships, and stays until it is interrupted. */
public final class Run {

    private final Options options;
    private final Narrator narrator = new Narrator(System.out);
    private final Path directory;
    private final LocalSystem system;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean checked;

    private Run(Options options) {
        this.options = options;
        this.directory = options.data() == null ? Directory.forOneRun() : options.data();
        // A test runs beside whatever else is on this machine.
        var places = Boolean.getBoolean("sambung.free-ports") ? Places.free(directory) : Places.fixed(directory);
        this.system = new LocalSystem(places, narrator);
    }

    public static void main(String[] arguments) {
        // What the embedded parts log is of no use here; the services keep their own logs.
        Logger.getLogger("").setLevel(Level.SEVERE);
        int code;
        try {
            code = new Run(Options.parse(arguments)).run();
        } catch (Refused refused) {
            System.err.println("run: " + refused.getMessage());
            code = 1;
        } catch (UncheckedIOException | InvalidPathException e) {
            System.err.println("run: cannot write to the directory: name another by --data DIR");
            code = 1;
        }
        System.exit(code);
    }

    private int run() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "closing"));
        check();
        try {
            system.start();
            if (options.demo()) {
                play();
            }
        } catch (RuntimeException | AssertionError e) {
            if (!closed.get()) {
                narrator.say("did not go through: " + rootOf(e));
                close();
            }
            return 1;
        }
        narrator.print(Summary.whereToLook(
                system.places(), system.identityProvider().personas().keySet()));
        if (!options.exit()) {
            narrator.say("up until Ctrl-C");
            awaitInterrupt();
        }
        close();
        return 0;
    }

    /** One that does not go through keeps none of the others from it. */
    private void play() {
        var sambung = new Sambung(system.places(), new Personas(system.identityProvider()));
        var broken = new TreeSet<String>();
        for (var partnership : Partnerships.of(options.only())) {
            try {
                partnership.play(sambung, narrator);
            } catch (RuntimeException | AssertionError e) {
                if (closed.get()) {
                    throw e;
                }
                broken.add(partnership.id());
            }
        }
        narrator.print(Summary.of(narrator.told(), broken));
        if (!broken.isEmpty()) {
            throw new IllegalStateException(String.join(", ", broken));
        }
    }

    /** Before anything is started; until then closing stops nothing, for it would be another run's. */
    private void check() {
        system.places().check();
        checked = true;
    }

    private static void awaitInterrupt() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String rootOf(Throwable e) {
        var root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }

    /** Once, whether the end came by itself or by an interrupt; whoever comes second waits for the first. */
    private synchronized void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        if (checked) {
            narrator.say("stopping");
            system.close();
        }
        if (options.data() == null) {
            deleteDirectory();
        }
    }

    private void deleteDirectory() {
        // What a process that was just killed still held may take a moment to let go.
        for (int attempt = 1; attempt <= 5; attempt++) {
            try {
                Directory.delete(directory);
                return;
            } catch (IOException stillWriting) {
                Leftovers.end(directory);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
        System.err.println("run: could not delete " + directory);
    }
}
