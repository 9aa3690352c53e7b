package org.sambung.platform.audit.chain;

import java.sql.SQLException;
import java.util.Arrays;
import org.sambung.platform.audit.chain.Verification.Damage;
import org.sambung.platform.audit.chain.Verification.What;

/** Follows one tenant's chain from its first link, and keeps the first thing that is wrong. */
final class ChainCheck {

    private final String tenant;
    private final Head anchor;
    private final long unchained;
    private Head head = Head.NONE;
    private long rows;
    private Damage damage;

    /** @param anchor null where nothing was anchored */
    ChainCheck(String tenant, Head anchor, long unchained) {
        this.tenant = tenant;
        this.anchor = anchor;
        this.unchained = unchained;
    }

    boolean isOf(String other) {
        return tenant.equals(other);
    }

    /** @param rowHash of the row as it is now, null if it is not there */
    void take(AuditLinks links, AuditLinks.Link link, byte[] rowHash) throws SQLException {
        if (link.number() != head.number() + 1) {
            found(What.LINK_MISSING, head.number() + 1);
        } else if (rowHash == null) {
            found(What.ROW_MISSING, link.number());
        } else if (!Arrays.equals(rowHash, link.rowHash())) {
            found(links.hold(tenant, rowHash) ? What.ORDER_CHANGED : What.ROW_CHANGED, link.number());
        } else if (!head.followedBy(link.rowHash()).hash().equals(link.hash())) {
            found(What.ORDER_CHANGED, link.number());
        }
        head = new Head(link.number(), link.hash());
        rows++;
        if (anchor != null && anchor.number() == head.number() && !anchor.equals(head)) {
            found(What.CHAIN_REWRITTEN, head.number());
        }
    }

    Verification.Tenant end() {
        if (anchor != null && anchor.number() > head.number()) {
            found(What.TAIL_MISSING, head.number() + 1);
        }
        if (unchained > 0) {
            found(What.UNCHAINED, head.number() + 1);
        }
        return new Verification.Tenant(tenant, rows, head, anchor, unchained, damage);
    }

    private void found(What what, long position) {
        if (damage == null) {
            damage = new Damage(what, position);
        }
    }
}
