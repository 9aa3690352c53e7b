package org.sambung.testing.badinput;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/** Headers that a client should not send; each is answered clearly, be it by ignoring it. */
final class Headers {

    static final List<Entry<String, String>> SPOILT = List.of(
            Map.entry("X-Acting-Role", "king"),
            Map.entry("X-Acting-Role", "x".repeat(4_000)),
            Map.entry("If-Match", "nonsense"),
            Map.entry("If-Match", "\"999999999999999999999\""),
            Map.entry("Idempotency-Key", "x".repeat(4_000)),
            Map.entry("Accept-Language", "\"';--,,;q=9"),
            Map.entry("Accept", "application/xml"),
            Map.entry("Accept", "nonsense"),
            Map.entry("traceparent", "nonsense"),
            Map.entry("X-Filler", "x".repeat(20_000)));

    private Headers() {}
}
