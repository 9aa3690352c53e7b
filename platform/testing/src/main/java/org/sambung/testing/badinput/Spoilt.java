package org.sambung.testing.badinput;

import java.nio.charset.StandardCharsets;

/**
 * A body that a client should not send.
 *
 * @param what what is wrong, for the report
 * @param bytes the body; null for none
 * @param pointer the place of the fault, null where the whole is no JSON
 * @param refused whether 400 is the only right answer; else anything that is a clear one
 */
record Spoilt(String what, byte[] bytes, String pointer, boolean refused) {

    static Spoilt whole(String what, String body) {
        return new Spoilt(what, body == null ? null : body.getBytes(StandardCharsets.UTF_8), null, true);
    }

    @Override
    public String toString() {
        return what;
    }
}
