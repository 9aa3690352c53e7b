package org.sambung.agreements.agreement;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an agreement stands, and where it can go from there. */
@Schema(
        description = "Where an agreement stands. In force is ACTIVE only; SIGNED becomes ACTIVE "
                + "on its first day, by the facility's calendar.")
public enum AgreementStatus {
    DRAFT,
    NEGOTIATION,
    READY_TO_SIGN,
    SIGNED,
    ACTIVE,
    SUSPENDED,
    TERMINATED,
    EXPIRED,
    ABANDONED;

    boolean canBecome(AgreementStatus next) {
        return nexts().contains(next);
    }

    boolean isEnd() {
        return nexts().isEmpty();
    }

    private Set<AgreementStatus> nexts() {
        return switch (this) {
            case DRAFT -> Set.of(NEGOTIATION, ABANDONED);
            case NEGOTIATION -> Set.of(READY_TO_SIGN, ABANDONED);
            case READY_TO_SIGN -> Set.of(SIGNED, ABANDONED);
            // A paper whose end has passed when it is entered was active, and ends at once.
            case SIGNED -> Set.of(ACTIVE);
            case ACTIVE -> Set.of(SUSPENDED, TERMINATED, EXPIRED);
            case SUSPENDED -> Set.of(ACTIVE, TERMINATED, EXPIRED);
            case TERMINATED, EXPIRED, ABANDONED -> Set.of();
        };
    }
}
