package org.sambung.visits.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.sambung.visits.coverage.Window;

/**
 * That a visit was called off.
 *
 * @param by kept also when a team turns out to have begun before: its day may have been planned anew
 * @param at when it was said; null when what was held has overtaken it
 */
@Embeddable
record Cancellation(
        @Enumerated(EnumType.STRING) @Column(name = "cancelled_by")
        CancelledBy by,

        @Column(name = "cancelled_at") Instant at) {

    /** Its team had begun before. */
    Cancellation overtaken() {
        return new Cancellation(by, null);
    }

    /** When a team could have begun without knowing of it. */
    Window before() {
        return at == null ? Window.NEVER : Window.upTo(at.minusNanos(1));
    }
}
