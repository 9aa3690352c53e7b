package org.sambung.referrals.worklist;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.sambung.platform.problem.ProblemException;

/**
 * Where a page ended: the section and what its last item is sorted by. What has been dealt with meanwhile does not shift
 * the pages behind it.
 */
record WorklistCursor(WorklistSection section, List<String> keys) {

    private static final String BETWEEN = " ";

    /** Of ids, times and numbers only. */
    String text() {
        var plain = section.name() + BETWEEN + String.join(BETWEEN, keys);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ProblemException 400 when it is no cursor of that worklist */
    static WorklistCursor of(String text, Worklist worklist) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var parts = List.of(plain.split(BETWEEN, -1));
            var cursor = new WorklistCursor(WorklistSection.valueOf(parts.get(0)), parts.subList(1, parts.size()));
            if (cursor.section.worklist() != worklist
                    || cursor.keys.size() != cursor.section.keys().size()) {
                throw new IllegalArgumentException();
            }
            cursor.values();
            return cursor;
        } catch (RuntimeException malformed) {
            throw ProblemException.invalid("cursor", "malformed-value");
        }
    }

    List<Object> values() {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> section.keys().get(i).parse(keys.get(i)))
                .toList();
    }
}
