package org.sambung.platform.audit.chain;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the chains looked like when they were recomputed. */
@Schema(name = "AuditVerification")
record Verification(
        @Schema(description = "Whether everything that was looked at is as it was written.")
        boolean intact,

        @Schema(description = "False when time ran out: the tenants behind the last one were not looked at.")
        boolean complete,

        List<Tenant> tenants) {

    Verification(boolean complete, List<Tenant> tenants) {
        this(tenants.stream().allMatch(tenant -> tenant.damage() == null), complete, tenants);
    }

    /** A tenant's chain; the tenant is a facility's or partner's id, a region, or {@code national}. */
    @Schema(name = "AuditChain")
    record Tenant(
            String tenant,
            long rows,
            Head head,

            @Schema(description = "What was anchored outside the database; absent if nothing was yet.")
            Head anchor,

            @Schema(description = "Rows older than a minute that have no link.")
            long unchained,

            @Schema(description = "The first thing that is wrong; absent if nothing is.")
            Damage damage) {}

    /** @param position the number of the link where it shows */
    @Schema(name = "AuditDamage")
    record Damage(What what, long position) {}

    /** What is wrong with a chain. */
    enum What {
        ROW_CHANGED,
        ROW_MISSING,
        LINK_MISSING,
        /** A link does not follow from the one before it. */
        ORDER_CHANGED,
        /** The chain is shorter than what was anchored. */
        TAIL_MISSING,
        /** The chain is sound in itself and another one than what was anchored. */
        CHAIN_REWRITTEN,
        /** Rows wait longer for their link than any does that was written by the service. */
        UNCHAINED
    }
}
