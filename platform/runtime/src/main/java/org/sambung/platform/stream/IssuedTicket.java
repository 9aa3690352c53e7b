package org.sambung.platform.stream;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ticket for one stream. */
@Schema(name = "StreamTicket", description = "A ticket for one stream.")
record IssuedTicket(
        @Schema(description = "Goes into the query of a stream's address: ?ticket=...", examples = "AVx0bQ...")
        String ticket,

        @Schema(description = "Until when it opens a stream, UTC.")
        Instant expiresAt) {}
