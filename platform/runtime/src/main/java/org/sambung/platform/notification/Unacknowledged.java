package org.sambung.platform.notification;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What waits for the caller's acknowledgement. */
@Schema(description = "What waits for the caller's acknowledgement.")
record Unacknowledged(
        @Schema(description = "The newest; absent if there is none.")
        UUID id,

        @Schema(description = "How many, counted up to 1000.", examples = "3")
        int count) {

    static final int MOST = 1000;
}
