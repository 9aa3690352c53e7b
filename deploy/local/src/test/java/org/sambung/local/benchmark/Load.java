package org.sambung.local.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** Sends requests to one server over kept connections, all from the calling thread, so that it costs little. */
final class Load implements AutoCloseable {

    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

    private final Selector selector;
    private final List<Line> lines = new ArrayList<>();
    private final Deque<Line> idle = new ArrayDeque<>();

    Load(int port, int connections) {
        try {
            selector = Selector.open();
            for (int i = 0; i < connections; i++) {
                lines.add(new Line(port, selector));
            }
            idle.addAll(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closed loop: each connection sends its next request when it has its answer. */
    Outcome closed(Supplier<Request> requests, Duration duration) {
        try {
            var begin = System.nanoTime();
            var end = begin + duration.toNanos();
            var latencies = new Latencies();
            while (!idle.isEmpty()) {
                idle.poll().send(requests.get(), System.nanoTime());
            }
            while (idle.size() < lines.size()) {
                demandProgress(end);
                select(100, line -> {
                    var answered = answered(line);
                    if (answered == null) {
                        return;
                    }
                    if (answered.at() <= end) {
                        latencies.record(answered.at() - line.intended());
                        line.send(requests.get(), System.nanoTime());
                    } else {
                        idle.add(line);
                    }
                });
            }
            return new Outcome(latencies, duration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Open loop: requests arrive evenly, whether or not those before have been answered. A latency counts from the moment
     * of arrival, so that what waits for a connection, or for this thread (1 ms at the most), is not left out.
     */
    Outcome open(Supplier<Request> requests, double perSecond, Duration duration) {
        try {
            var latencies = new Latencies();
            var waiting = new ArrayDeque<Long>();
            var begin = System.nanoTime();
            var arrivals = new Arrivals(begin, perSecond, duration);
            while (arrivals.hasNext() || !waiting.isEmpty() || idle.size() < lines.size()) {
                demandProgress(begin + duration.toNanos());
                while (arrivals.isDue(System.nanoTime())) {
                    waiting.add(arrivals.next());
                }
                while (!waiting.isEmpty() && !idle.isEmpty()) {
                    idle.poll().send(requests.get(), waiting.poll());
                }
                select(arrivals.millisToNext(System.nanoTime()), line -> {
                    var answered = answered(line);
                    if (answered != null) {
                        latencies.record(answered.at() - line.intended());
                        idle.add(line);
                    }
                });
            }
            return new Outcome(latencies, duration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface OnReadable {
        void read(Line line) throws IOException;
    }

    private void select(long millis, OnReadable reading) throws IOException {
        selector.select(Math.max(millis, 1));
        var keys = selector.selectedKeys().iterator();
        while (keys.hasNext()) {
            var line = (Line) keys.next().attachment();
            keys.remove();
            reading.read(line);
        }
    }

    private static Answer answered(Line line) throws IOException {
        var answer = line.read();
        if (answer == null) {
            return null;
        }
        var request = line.request();
        if (answer.status() != request.status()) {
            throw new IllegalStateException("answered " + answer);
        }
        request.answered().accept(answer);
        return answer;
    }

    private static void demandProgress(long end) {
        if (System.nanoTime() > end + PATIENCE) {
            throw new IllegalStateException("answers are missing long after the end");
        }
    }

    @Override
    public void close() {
        try {
            for (var line : lines) {
                line.close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
