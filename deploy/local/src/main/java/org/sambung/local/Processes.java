package org.sambung.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The processes that this one has started, so that each of them ends with it, whenever that is. */
final class Processes {

    private final Path logs;
    private final List<Process> started = new ArrayList<>();
    private final Map<String, Process> running = new HashMap<>();
    private boolean closed;

    Processes(Path logs) {
        this.logs = logs;
    }

    /** Starts a Java process; what it prints goes to a log of its name, of a second start behind that of the first. */
    synchronized Process java(String name, List<String> arguments, Map<String, String> environment) {
        if (closed) {
            throw new IllegalStateException("stopping");
        }
        try {
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(arguments);
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output(name));
            builder.environment().putAll(environment);
            var process = builder.start();
            started.add(process);
            running.put(name, process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Redirect output(String name) throws IOException {
        var log = Files.createDirectories(logs).resolve(name + ".log").toFile();
        return running.containsKey(name) ? Redirect.appendTo(log) : Redirect.to(log);
    }

    /** The one that was started last under that name. */
    synchronized Process running(String name) {
        return running.get(name);
    }

    Path log(String name) {
        return logs.resolve(name + ".log");
    }

    /**
     * What was started first, the broker, ends last: the services still tell it that they leave, or it would keep their
     * place until their session is over. Asks kindly, then does not ask. Nothing can be started afterwards.
     */
    void close() {
        List<Process> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(started);
        }
        end(all.subList(Math.min(1, all.size()), all.size()));
        end(all);
    }

    private static void end(List<Process> processes) {
        processes.forEach(Process::destroy);
        for (var process : processes) {
            try {
                if (!process.waitFor(15, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
            }
        }
    }
}
