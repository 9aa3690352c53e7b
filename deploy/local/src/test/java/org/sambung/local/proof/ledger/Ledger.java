package org.sambung.local.proof.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * What clients were told, a JSON line for each answer, written after it came; never changed. A request that nobody answered
 * is noted too: it is asked again with the same key until it is answered.
 */
public final class Ledger {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final AtomicInteger answered = new AtomicInteger();

    /** A new one in place of what an earlier run left there. */
    Ledger(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void write(Entry entry) {
        try {
            Files.write(
                    file,
                    (JSON.writeValueAsString(entry) + '\n').getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (entry.isAcknowledged()) {
            answered.incrementAndGet();
        }
    }

    /** How many requests were done so far. */
    int answered() {
        return answered.get();
    }

    /** Requests that were done, in the order of their answers. */
    public List<Entry> acknowledged() {
        return lines().stream().filter(Entry::isAcknowledged).toList();
    }

    /** Answers that no client should get: neither done nor "try again". */
    public List<Entry> unexpected() {
        return lines().stream()
                .filter(entry -> entry.status() != 0 && !entry.isAcknowledged())
                .toList();
    }

    /** Requests of which nobody knows whether they were done. */
    public List<Entry> unanswered() {
        Set<String> answered = lines().stream()
                .filter(entry -> entry.status() != 0)
                .map(Entry::key)
                .collect(Collectors.toSet());
        return lines().stream()
                .filter(entry -> !answered.contains(entry.key()))
                .collect(Collectors.toMap(Entry::key, entry -> entry, (first, later) -> later))
                .values()
                .stream()
                .toList();
    }

    /** How many attempts were answered by "try again", or not at all, for that reason. */
    public long triedAgainBecause(String reason) {
        return lines().stream()
                .filter(entry -> entry.status() == 0 && reason.equals(entry.because()))
                .count();
    }

    private synchronized List<Entry> lines() {
        try {
            return Files.readAllLines(file).stream().map(Ledger::entry).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String line) {
        try {
            return JSON.readValue(line, Entry.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
