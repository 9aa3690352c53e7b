package org.sambung.platform.commit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows that nobody looks at before the transaction is over: what is told and kept of a change beside the change itself. They
 * are written when the transaction commits, in the order in which they were added, all in one round trip. Without them there
 * is no commit. A change must have been flushed by then: what would be added while Hibernate flushes of its own accord, in
 * the middle of a commit, is refused and fails the commit.
 */
@ApplicationScoped
public class RowsAtCommit {

    /** More go in several round trips: the driver keeps the text of each combination. */
    private static final int MOST_TOGETHER = 16;

    @Inject
    AgroalDataSource database;

    @Inject
    TransactionSynchronizationRegistry transaction;

    /** Needs a transaction. */
    public void add(Row row) {
        var waiting = waiting();
        if (waiting.isEmpty()) {
            transaction.registerInterposedSynchronization(new WriteBeforehand());
        }
        waiting.add(row);
    }

    @SuppressWarnings("unchecked")
    private List<Row> waiting() {
        var waiting = (List<Row>) transaction.getResource(RowsAtCommit.class);
        if (waiting == null) {
            waiting = new ArrayList<>();
            transaction.putResource(RowsAtCommit.class, waiting);
        }
        return waiting;
    }

    private void write() {
        var waiting = waiting();
        var rows = List.copyOf(waiting);
        waiting.clear();
        for (int from = 0; from < rows.size(); from += MOST_TOGETHER) {
            write(rows.subList(from, Math.min(rows.size(), from + MOST_TOGETHER)));
        }
    }

    /** Several statements in one: the driver sends them all before it waits for the first answer. */
    private void write(List<Row> rows) {
        var inserts = rows.stream().map(Row::insert).collect(Collectors.joining("; "));
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(inserts)) {
            var bound = 0;
            for (var row : rows) {
                bound = row.bind(statement, bound);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("rows of a change not written", e);
        }
    }

    private class WriteBeforehand implements Synchronization {

        @Override
        public void beforeCompletion() {
            write();
        }

        @Override
        public void afterCompletion(int status) {
            // Whether they stay is the transaction's own affair.
        }
    }
}
