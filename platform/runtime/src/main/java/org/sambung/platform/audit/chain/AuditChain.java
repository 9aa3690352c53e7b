package org.sambung.platform.audit.chain;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes links of the audit rows that wait, on the relay's pool: one replica at a time, in batches. */
@ApplicationScoped
class AuditChain {

    static final int BATCH = 500;

    /** Any numbers, the same on every replica: the keys of the advisory locks. */
    private static final int LOCKS = 0x0a0d;

    private static final int CHAINING = 1;
    private static final int ANCHORING = 2;

    @Inject
    @DataSource("relay")
    AgroalDataSource database;

    /** A row that waits for its link. */
    private record Pending(long position, String table, UUID row, String tenant) {}

    /** How many rows wait, and how long the oldest has. */
    record Backlog(long rows, Duration age) {}

    /** What one replica does at a time. */
    interface Work {
        boolean on(AuditLinks links) throws SQLException;
    }

    /** Chains one batch, unless another replica is at it. True if there may be more. */
    boolean append() throws SQLException {
        return alone(CHAINING, AuditChain::chain);
    }

    /** Does the work unless another replica is at it; false then. */
    boolean anchoring(Work work) throws SQLException {
        return alone(ANCHORING, work);
    }

    Backlog backlog() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select count(*),"
                        + " coalesce(extract(epoch from clock_timestamp() - min(added_at)), 0) from audit_pending");
                var rows = select.executeQuery()) {
            rows.next();
            return new Backlog(rows.getLong(1), Duration.ofMillis((long) (rows.getDouble(2) * 1000)));
        }
    }

    private boolean alone(int lock, Work work) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var more = lock(connection, lock) && work.on(new AuditLinks(connection));
                connection.commit();
                return more;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static boolean lock(Connection connection, int which) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?, ?)")) {
            lock.setInt(1, LOCKS);
            lock.setInt(2, which);
            try (var result = lock.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    private static boolean chain(AuditLinks links) throws SQLException {
        var pending = pending(links.connection());
        if (pending.isEmpty()) {
            return false;
        }
        var unlinked = new LinkedHashMap<UUID, Pending>();
        pending.forEach(one -> unlinked.putIfAbsent(one.row(), one));
        unlinked.keySet().removeAll(links.linked(unlinked.keySet()));
        links.append(follow(
                links.heads(unlinked.values().stream()
                        .map(Pending::tenant)
                        .distinct()
                        .toList()),
                unlinked,
                hashes(links.connection(), unlinked.values())));
        delete(links.connection(), pending);
        return pending.size() == BATCH;
    }

    private static List<AuditLinks.Link> follow(
            Map<String, Head> heads, Map<UUID, Pending> pending, Map<UUID, byte[]> hashes) {
        var links = new ArrayList<AuditLinks.Link>();
        for (var one : pending.values()) {
            // A row that vanished meanwhile gets its link all the same, so that it is missed.
            var rowHash = hashes.getOrDefault(one.row(), new byte[32]);
            var head = heads.getOrDefault(one.tenant(), Head.NONE).followedBy(rowHash);
            heads.put(one.tenant(), head);
            links.add(new AuditLinks.Link(one.tenant(), head.number(), one.table(), one.row(), rowHash, head.hash()));
        }
        return links;
    }

    private static Map<UUID, byte[]> hashes(Connection connection, Iterable<Pending> pending) throws SQLException {
        var hashes = new HashMap<UUID, byte[]>();
        for (var kind : AuditRow.values()) {
            var ids = new ArrayList<UUID>();
            for (var one : pending) {
                if (one.table().equals(kind.table())) {
                    ids.add(one.row());
                }
            }
            hashes.putAll(kind.hashes(connection, ids));
        }
        return hashes;
    }

    private static List<Pending> pending(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(
                        "select position, kind, row_id, tenant from audit_pending order by position limit " + BATCH);
                var rows = select.executeQuery()) {
            var pending = new ArrayList<Pending>();
            while (rows.next()) {
                pending.add(new Pending(
                        rows.getLong(1), rows.getString(2), rows.getObject(3, UUID.class), rows.getString(4)));
            }
            return pending;
        }
    }

    private static void delete(Connection connection, List<Pending> done) throws SQLException {
        try (var delete = connection.prepareStatement("delete from audit_pending where position = any (?)")) {
            var positions = done.stream().map(Pending::position).toArray();
            delete.setArray(1, connection.createArrayOf("bigint", positions));
            delete.executeUpdate();
        }
    }
}
