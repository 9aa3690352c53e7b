package org.sambung.platform.event;

/**
 * An event that can never be applied. The message is a code, for it travels to the dead-letter topic: an exception's own
 * message may carry personal data and has no place there, and so there is no cause.
 */
public class PoisonEvent extends RuntimeException {

    public PoisonEvent(String code) {
        super(code, null, false, false);
    }
}
