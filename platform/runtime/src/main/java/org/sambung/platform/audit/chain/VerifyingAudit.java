package org.sambung.platform.audit.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Recomputes the chains from the rows and holds them against their anchors, a page at a time, so that memory does not grow
 * with the audit. Needs the relay's connection, and no key.
 *
 * @param anchors read before the chains are, which may grow meanwhile
 */
record VerifyingAudit(Connection connection, Map<String, Head> anchors) {

    private static final String TENANT = "coalesce(facility_id::text, partner_id::text, region, 'national')";

    /** @param only one tenant, or null for all; @param atMost after which no further page is begun */
    Verification verify(String only, Duration atMost) throws SQLException {
        var begun = System.nanoTime();
        var links = new AuditLinks(connection);
        var unchained = unchained();
        var tenants = new ArrayList<Verification.Tenant>();
        ChainCheck check = null;
        var last = new AuditLinks.Link("", 0, null, null, null, null);
        List<AuditLinks.Link> page;
        do {
            if (System.nanoTime() - begun > atMost.toNanos()) {
                return new Verification(false, tenants);
            }
            page = links.pageAfter(last.tenant(), last.number(), only);
            var hashes = hashes(page);
            for (var link : page) {
                if (check == null || !check.isOf(link.tenant())) {
                    end(check, tenants);
                    check = begin(link.tenant(), unchained);
                }
                check.take(links, link, hashes.get(link.row()));
                last = link;
            }
        } while (page.size() == AuditLinks.PAGE);
        end(check, tenants);
        withoutAnyLink(only, tenants, unchained).forEach(tenant -> end(begin(tenant, unchained), tenants));
        return new Verification(true, tenants);
    }

    private ChainCheck begin(String tenant, Map<String, Long> unchained) {
        return new ChainCheck(tenant, anchors.get(tenant), unchained.getOrDefault(tenant, 0L));
    }

    private static void end(ChainCheck check, List<Verification.Tenant> tenants) {
        if (check != null) {
            tenants.add(check.end());
        }
    }

    private Iterable<String> withoutAnyLink(
            String only, List<Verification.Tenant> tenants, Map<String, Long> unchained) {
        var left = new TreeSet<>(anchors.keySet());
        left.addAll(unchained.keySet());
        left.removeIf(tenant -> only != null && !only.equals(tenant));
        tenants.forEach(tenant -> left.remove(tenant.tenant()));
        return left;
    }

    private Map<UUID, byte[]> hashes(List<AuditLinks.Link> page) throws SQLException {
        var hashes = new HashMap<UUID, byte[]>();
        for (var kind : AuditRow.values()) {
            hashes.putAll(kind.hashes(
                    connection,
                    page.stream()
                            .filter(link -> link.table().equals(kind.table()))
                            .map(AuditLinks.Link::row)
                            .toList()));
        }
        return hashes;
    }

    /** Rows older than a minute without a link, by tenant. A link takes a second. */
    private Map<String, Long> unchained() throws SQLException {
        try (var select =
                        connection.prepareStatement("select tenant, count(*) from (" + unlinked("audit", "recorded_at")
                                + " union all " + unlinked("read_audit", "read_at") + ") as unlinked group by tenant");
                var rows = select.executeQuery()) {
            var unchained = new HashMap<String, Long>();
            while (rows.next()) {
                unchained.put(rows.getString(1), rows.getLong(2));
            }
            return unchained;
        }
    }

    private static String unlinked(String table, String time) {
        return "select " + TENANT + " as tenant from " + table + " where " + time + " < now() - interval '1 minute'"
                + " and not exists (select from audit_link where row_id = " + table + ".id)";
    }
}
