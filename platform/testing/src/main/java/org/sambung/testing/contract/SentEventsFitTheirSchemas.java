package org.sambung.testing.contract;

import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.sambung.testing.Parts;

/**
 * After every test: each event that was written since, by whatever a test did, fits the schema stored for it and names
 * nobody. Read from the outbox, whose bytes are those that leave.
 */
public class SentEventsFitTheirSchemas implements QuarkusTestAfterEachCallback {

    /** Positions are given before commits: a transaction that took long shows up behind younger ones. */
    private static final int LATE = 100;

    /** Every invented person is an Uji, and has numbers as long as a NIK or JKN number. */
    private static final Pattern PERSONAL = Pattern.compile("\\d{13}|\\bUji\\b");

    /** A hash of content, in which any digits may follow one another. */
    private static final Pattern HASH = Pattern.compile("\"[0-9a-f]{64}\"");

    private static final List<String> NAMED = List.of("facility.", "partner.");

    private static final Set<Long> SEEN = new HashSet<>();
    private static Connection connection;
    private static long last;

    @Override
    public void afterEach(QuarkusTestMethodContext context) {
        try (var select = connection()
                .prepareStatement("select position, type, payload from outbox where position > ? order by position")) {
            select.setLong(1, last - LATE);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    last = Math.max(last, rows.getLong(1));
                    if (SEEN.add(rows.getLong(1))) {
                        check(rows.getString(2), rows.getBytes(3));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void check(String type, byte[] payload) {
        if (StoredSchemas.isMadeUp(type)) {
            return;
        }
        var json = new String(payload, StandardCharsets.UTF_8);
        StoredSchemas.demandFits(type, json);
        if (NAMED.stream().noneMatch(type::startsWith)
                && PERSONAL.matcher(HASH.matcher(json).replaceAll("")).find()) {
            throw new AssertionError(type + " tells of a person");
        }
    }

    private static Connection connection() throws SQLException {
        if (connection == null || connection.isClosed()) {
            connection =
                    Parts.postgres().superuser(ConfigProvider.getConfig().getValue("sambung.database", String.class));
        }
        return connection;
    }
}
