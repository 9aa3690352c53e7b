package org.sambung.platform.event;

/**
 * An event that can never be applied. All it says is a code, for it travels to the dead-letter topic: an exception's own
 * message may carry personal data and has no place there, and so there is no cause.
 */
public class PoisonEvent extends RuntimeException {

    private final CauseOfDeath causeOfDeath;

    public PoisonEvent(CauseOfDeath cause) {
        super(cause.code(), null, false, false);
        this.causeOfDeath = cause;
    }

    public CauseOfDeath causeOfDeath() {
        return causeOfDeath;
    }
}
