package org.sambung.platform.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an event cannot be applied. What it means and what to do about it stands under {@link #slug} among the problems. */
@Schema(description = "Why an event cannot be applied.")
public enum CauseOfDeath {
    /** A CloudEvents header is missing or wrong, or the data is no JSON. */
    MALFORMED("malformed"),
    /** The data is not what the consumer was promised. */
    MALFORMED_DATA("malformed-data"),
    /** The consumer could not cope with it. */
    HANDLER_FAILED("handler-failed"),
    /** Nobody takes such events any more. */
    WITHOUT_CONSUMER("without-consumer");

    private final String code;

    CauseOfDeath(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** The problem type that explains it. */
    public String slug() {
        return "dead-letter-" + code;
    }

    /** As query parameters are read. @throws IllegalArgumentException for a code we do not know */
    public static CauseOfDeath fromString(String code) {
        return Arrays.stream(values())
                .filter(cause -> cause.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no cause"));
    }
}
