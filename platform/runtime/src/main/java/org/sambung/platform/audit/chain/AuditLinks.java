package org.sambung.platform.audit.chain;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The links of the chains, seen through the relay's connection. */
record AuditLinks(Connection connection) {

    static final int PAGE = 1000;

    /** The head of each chain named. */
    private static final String HEADS = "select t.tenant, h.number, h.hash from unnest(?::text[]) as t (tenant)"
            + " cross join lateral (select number, hash from audit_link l where l.tenant = t.tenant"
            + " order by number desc limit 1) h";

    /** Steps from tenant to tenant over the key, since a distinct would read every link there is. */
    private static final String TENANTS = "with recursive t (tenant) as (select min(tenant) from audit_link"
            + " union all select (select min(l.tenant) from audit_link l where l.tenant > t.tenant) from t"
            + " where t.tenant is not null) select tenant from t where tenant is not null";

    /** @param table the row's; @param rowHash of the row as it was when it was chained */
    record Link(String tenant, long number, String table, UUID row, byte[] rowHash, String hash) {}

    Map<String, Head> heads(Collection<String> tenants) throws SQLException {
        try (var select = connection.prepareStatement(HEADS)) {
            select.setArray(1, connection.createArrayOf("text", tenants.toArray()));
            try (var rows = select.executeQuery()) {
                var heads = new HashMap<String, Head>();
                while (rows.next()) {
                    heads.put(rows.getString(1), new Head(rows.getLong(2), hex(rows.getBytes(3))));
                }
                return heads;
            }
        }
    }

    Map<String, Head> heads() throws SQLException {
        try (var select = connection.prepareStatement(TENANTS);
                var rows = select.executeQuery()) {
            var tenants = new ArrayList<String>();
            while (rows.next()) {
                tenants.add(rows.getString(1));
            }
            return heads(tenants);
        }
    }

    /** The hash of that link, if it is there. */
    Optional<String> hashAt(String tenant, long number) throws SQLException {
        try (var select = connection.prepareStatement("select hash from audit_link where tenant = ? and number = ?")) {
            select.setString(1, tenant);
            select.setLong(2, number);
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(hex(rows.getBytes(1))) : Optional.empty();
            }
        }
    }

    Set<UUID> linked(Collection<UUID> ids) throws SQLException {
        try (var select = connection.prepareStatement("select row_id from audit_link where row_id = any (?)")) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (var rows = select.executeQuery()) {
                var linked = new HashSet<UUID>();
                while (rows.next()) {
                    linked.add(rows.getObject(1, UUID.class));
                }
                return linked;
            }
        }
    }

    void append(List<Link> links) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into audit_link (tenant, number, kind, row_id, row_hash, hash) values (?, ?, ?, ?, ?, ?)")) {
            for (var link : links) {
                insert.setString(1, link.tenant());
                insert.setLong(2, link.number());
                insert.setString(3, link.table());
                insert.setObject(4, link.row());
                insert.setBytes(5, link.rowHash());
                insert.setBytes(6, HexFormat.of().parseHex(link.hash()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The next links behind that one, by tenant and number. @param only one tenant, or null for all */
    List<Link> pageAfter(String tenant, long number, String only) throws SQLException {
        try (var select = connection.prepareStatement("select tenant, number, kind, row_id, row_hash, hash"
                + " from audit_link where (tenant, number) > (?, ?)" + (only == null ? "" : " and tenant = ?")
                + " order by tenant, number limit " + PAGE)) {
            select.setString(1, tenant);
            select.setLong(2, number);
            if (only != null) {
                select.setString(3, only);
            }
            try (var rows = select.executeQuery()) {
                var page = new ArrayList<Link>();
                while (rows.next()) {
                    page.add(link(rows));
                }
                return page;
            }
        }
    }

    /** Whether a row of that hash was chained at all in that tenant. */
    boolean hold(String tenant, byte[] rowHash) throws SQLException {
        try (var select =
                connection.prepareStatement("select 1 from audit_link where tenant = ? and row_hash = ? limit 1")) {
            select.setString(1, tenant);
            select.setBytes(2, rowHash);
            try (var rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getBytes(5),
                hex(row.getBytes(6)));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
