package org.sambung.testing.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What a client says to PostgreSQL on one connection, read as far as transactions and statements go (protocol 3). */
final class Frontend {

    private final String role;
    private final Consumer<Transaction> ended;
    private final Map<String, String> prepared = new HashMap<>();

    private List<String> together = new ArrayList<>();
    private List<List<String>> roundTrips = new ArrayList<>();
    private String subject;
    private boolean begun;

    Frontend(String role, Consumer<Transaction> ended) {
        this.role = role;
        this.ended = ended;
    }

    void said(int type, ByteBuffer body) {
        switch (type) {
            case 'P' -> prepared.put(text(body), text(body));
            case 'B' -> bound(body);
            case 'Q' -> simple(text(body));
            case 'S' -> waits();
            default -> {
                // Descriptions and the like ask for no statement to be run.
            }
        }
    }

    /** The driver says begin together with what comes next, and waits for both. */
    private void simple(String statement) {
        together.add(statement);
        if (!statement.equalsIgnoreCase("begin")) {
            waits();
        }
    }

    private void bound(ByteBuffer body) {
        text(body);
        var statement = prepared.getOrDefault(text(body), "");
        together.add(statement);
        if (statement.contains("'app.subject'")) {
            subject = firstValue(body);
        }
    }

    /** Sync or a simple query: now it waits for the answers to all it has said since it waited last. */
    private void waits() {
        begun |= together.stream().anyMatch(statement -> statement.equalsIgnoreCase("begin"));
        var end = !begun
                || together.stream()
                        .anyMatch(said -> said.equalsIgnoreCase("commit") || said.equalsIgnoreCase("rollback"));
        roundTrips.add(List.copyOf(together));
        together = new ArrayList<>();
        if (end) {
            ended.accept(new Transaction(role, subject, List.copyOf(roundTrips)));
            roundTrips = new ArrayList<>();
            subject = null;
            begun = false;
        }
    }

    private static String firstValue(ByteBuffer body) {
        var formats = body.getShort();
        body.position(body.position() + formats * Short.BYTES);
        if (body.getShort() == 0) {
            return null;
        }
        var length = body.getInt();
        if (length < 0) {
            return null;
        }
        var value = new byte[length];
        body.get(value);
        return new String(value, StandardCharsets.UTF_8);
    }

    private static String text(ByteBuffer body) {
        var end = body.position();
        while (body.get(end) != 0) {
            end++;
        }
        var bytes = new byte[end - body.position()];
        body.get(bytes);
        body.get();
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
