package org.sambung.agreements.addendum;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an addendum stands, and where it can go from there. */
@Schema(description = "Where an addendum stands; SIGNED, it has made the next version of its agreement.")
public enum AddendumStatus {
    DRAFT,
    READY_TO_SIGN,
    SIGNED,
    ABANDONED;

    boolean canBecome(AddendumStatus next) {
        return nexts().contains(next);
    }

    private Set<AddendumStatus> nexts() {
        return switch (this) {
            case DRAFT -> Set.of(READY_TO_SIGN, ABANDONED);
            case READY_TO_SIGN -> Set.of(SIGNED, ABANDONED);
            case SIGNED, ABANDONED -> Set.of();
        };
    }
}
