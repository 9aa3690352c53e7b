package org.sambung.testing.database;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** What PostgreSQL does for a statement as the service itself sends it, row security's conditions beside its own. */
public record QueryPlan(JsonNode root) {

    /** The first statement with these words that is sent for a subject while the work is done. */
    public static String sent(RoundTrips trips, String subject, String words, Callable<?> work) throws Exception {
        return trips.during(work).stream()
                .filter(transaction -> subject.equals(transaction.subject()))
                .flatMap(transaction -> transaction.roundTrips().stream())
                .flatMap(List::stream)
                .filter(statement -> statement.contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing was sent that says " + words));
    }

    /**
     * Runs the statement and tells how.
     *
     * @param app a connection of its own for each plan, of the service's role, whom row security binds
     * @param told what row security is told of who asks: {@code app.facility}
     * @param values in the order of the statement's parameters
     */
    public static QueryPlan of(Connection app, Map<String, String> told, String statement, Object... values)
            throws SQLException {
        app.setAutoCommit(false);
        try (var connection = app.createStatement()) {
            for (var one : told.entrySet()) {
                connection.execute("select set_config('%s', '%s', true)".formatted(one.getKey(), one.getValue()));
            }
            connection.execute("prepare explained as " + statement);
            var given = List.of(values).stream()
                    .map(value -> "'" + value + "'")
                    .collect(Collectors.joining(", ", values.length == 0 ? "" : "(", values.length == 0 ? "" : ")"));
            try (var plan =
                    connection.executeQuery("explain (analyze, buffers, format json) execute explained" + given)) {
                plan.next();
                return new QueryPlan(
                        new ObjectMapper().readTree(plan.getString(1)).path(0).path("Plan"));
            } catch (SQLException e) {
                throw new AssertionError("not explained with these values: " + statement, e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** All that its scans looked at, what they threw away included. */
    public long rowsRead() {
        return rowsRead(root);
    }

    private static long rowsRead(JsonNode step) {
        var own = step.has("Relation Name")
                ? (step.path("Actual Rows").asLong()
                                + step.path("Rows Removed by Filter").asLong()
                                + step.path("Rows Removed by Index Recheck").asLong())
                        * step.path("Actual Loops").asLong()
                : 0;
        return own
                + step.path("Plans")
                        .valueStream()
                        .mapToLong(QueryPlan::rowsRead)
                        .sum();
    }
}
