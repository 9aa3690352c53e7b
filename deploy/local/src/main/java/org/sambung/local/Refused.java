package org.sambung.local;

/** Why the system is not started: one line, with how to mend it. */
class Refused extends RuntimeException {

    Refused(String line) {
        super(line);
    }
}
