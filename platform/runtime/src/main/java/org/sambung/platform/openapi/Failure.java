package org.sambung.platform.openapi;

import java.util.Arrays;
import java.util.List;

/** The answers of all routes that carry nothing out: status, name of the reusable response, and the usual problems. */
enum Failure {
    INVALID(
            400,
            "The request is malformed or invalid; errors says what is wrong where.",
            "invalid-request",
            "malformed-json"),
    UNAUTHENTICATED(401, "No valid access token.", "unauthenticated"),
    FORBIDDEN(403, "Not for the caller's roles, or not for the role picked by X-Acting-Role.", "forbidden"),
    NOT_FOUND(404, "It does not exist, or is not the caller's institution's.", "not-found"),
    NOT_ACCEPTABLE(406, "The answer is not available in the form that Accept asks for.", "not-acceptable"),
    CONFLICT(409, "The present state does not allow it, or somebody else has just changed it.", "changed-meanwhile"),
    STALE_VERSION(412, "If-Match names another version than the latest.", "stale-version"),
    TOO_LARGE(413, "The body is too large.", "too-large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is not application/json.", "unsupported-media-type"),
    REFUSED(422, "A rule of the business says no."),
    IF_MATCH_NEEDED(428, "If-Match is missing.", "if-match-needed"),
    TOO_MANY_REQUESTS(429, "Too many requests; Retry-After says when to try again."),
    INTERNAL(500, "Something went wrong in the service; nothing was changed.", "internal"),
    UNAVAILABLE(503, "The service is not available at the moment; nothing was changed. Try again.", "unavailable");

    private final int status;
    private final String description;
    private final List<String> usual;

    Failure(int status, String description, String... usual) {
        this.status = status;
        this.description = description;
        this.usual = List.of(usual);
    }

    static Failure of(int status) {
        return Arrays.stream(values())
                .filter(failure -> failure.status == status)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no response is described for status " + status));
    }

    String code() {
        return Integer.toString(status);
    }

    int status() {
        return status;
    }

    String description() {
        return description;
    }

    List<String> usual() {
        return usual;
    }

    /** {@code NotFound} */
    String responseName() {
        return Arrays.stream(name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT))
                .reduce("", String::concat);
    }
}
