package org.sambung.local.journey;

/** A service answered otherwise than the story has it. */
class UnexpectedAnswer extends RuntimeException {

    UnexpectedAnswer(String message) {
        super(message);
    }
}
