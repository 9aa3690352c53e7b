package org.sambung.local.benchmark;

import java.util.Locale;
import java.util.UUID;

/**
 * An answer.
 *
 * @param head status line and headers
 * @param at when it had been read, by {@link System#nanoTime()}
 */
record Answer(int status, String head, String body, long at) {

    /** The id of what was created. */
    UUID created() {
        var location = header(head, "location");
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    /** Null if it is not there. */
    static String header(String head, String name) {
        for (int line = head.indexOf("\r\n"); line >= 0; line = head.indexOf("\r\n", line + 2)) {
            if (head.regionMatches(true, line + 2, name, 0, name.length())
                    && head.startsWith(":", line + 2 + name.length())) {
                var end = head.indexOf("\r\n", line + 2);
                return head.substring(line + 3 + name.length(), end < 0 ? head.length() : end)
                        .strip();
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d: %s", status, body);
    }
}
