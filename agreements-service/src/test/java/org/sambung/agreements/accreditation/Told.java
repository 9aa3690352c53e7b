package org.sambung.agreements.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sambung.testing.Events;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;

/** What was told of something: its history, and its events. */
final class Told {

    private Told() {}

    /** The last line of its history, and its last event on Kafka. */
    static void last(Persona reader, String path, UUID id, String event, String from, String to) {
        var history = reader.asks().get(path + id + "/history").<List<Map<String, Object>>>path("$");
        assertThat(history.get(history.size() - 1)).containsEntry("action", event);
        assertThat(history.get(history.size() - 1).get("from")).isEqualTo(from);
        assertThat(history.get(history.size() - 1).get("to")).isEqualTo(to);
        await().untilAsserted(() -> assertThat(Events.typesOf("agreements", id))
                .hasSize(history.size())
                .endsWith(event));
    }

    /** How much was changed, said and audited at all: equal where nothing has changed. */
    static long soFar() {
        return count("select (select count(*) from outbox) + (select count(*) from audit)"
                + " + (select count(*) from accreditation_score)");
    }

    static long count(String query) {
        try (var connection = Parts.postgres().superuser("agreements");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
