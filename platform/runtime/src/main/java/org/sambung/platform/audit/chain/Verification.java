package org.sambung.platform.audit.chain;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the chains looked like when they were recomputed. */
@Schema(name = "AuditVerification", description = "What the chains looked like when they were recomputed.")
record Verification(
        @Schema(description = "Whether everything that was looked at is as it was written.")
        boolean intact,

        @Schema(description = "False when time ran out: the tenants behind the last one were not looked at.")
        boolean complete,

        @Schema(description = "The chains, one by one.") List<Tenant> tenants) {

    Verification(boolean complete, List<Tenant> tenants) {
        this(tenants.stream().allMatch(tenant -> tenant.damage() == null), complete, tenants);
    }

    /** A tenant's chain; the tenant is a facility's or partner's id, a region, or {@code national}. */
    @Schema(name = "AuditChain", description = "The chain of one tenant.")
    record Tenant(
            @Schema(description = "A facility's or partner's id, a region, or national.", examples = "ID-KT")
            String tenant,

            @Schema(description = "How many rows were looked at.", examples = "1200")
            long rows,

            @Schema(description = "The last link.") Head head,

            @Schema(description = "What was anchored outside the database; absent if nothing was yet.")
            Head anchor,

            @Schema(description = "Rows older than a minute that have no link.", examples = "0")
            long unchained,

            @Schema(description = "The first thing that is wrong; absent if nothing is.")
            Damage damage) {}

    /** @param position the number of the link where it shows */
    @Schema(name = "AuditDamage", description = "The first thing that is wrong with a chain.")
    record Damage(
            @Schema(description = "What is wrong.") What what,

            @Schema(description = "The number of the link where it shows.", examples = "1199")
            long position) {}

    /** What is wrong with a chain. */
    @Schema(name = "AuditDamageKind", description = "What is wrong with a chain.")
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
