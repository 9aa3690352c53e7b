package org.sambung.platform.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.time.Ids;

/** Takes a content in: what is broken off, too large or not what it says leaves nothing. */
@ApplicationScoped
public class ReceivingContents {

    /** What a client may say a content hashes to: hex, in either case. */
    public static final String SHA256 = "[0-9a-fA-F]{64}";

    /** For the transaction of a route that takes one: 20 MiB arrive over 0.2 Mbit/s. */
    public static final int LONGEST_SECONDS = 900;

    @Inject
    ContentStore store;

    @Inject
    Ids ids;

    /**
     * Within the transaction that is under way.
     *
     * @param whose the bounds of what the content is of
     * @param sha256 what the client says the content hashes to, or null
     * @throws ProblemException 415, 422 or 413, and 400 where the upload broke off
     */
    public ReceivedContent take(InputStream content, HttpHeaders headers, Aggregate.Bounds whose, String sha256) {
        var type = ScanType.of(headers.getMediaType())
                .orElseThrow(() -> new ProblemException(415, "unsupported-media-type"));
        if (headers.getHeaderString("Idempotency-Key") != null && sha256 == null) {
            // The content is not read before the key is looked up: its hash is what tells two requests apart.
            throw ProblemException.invalid("sha256", "required");
        }
        var name = FileName.of(headers.getHeaderString(FileName.HEADER), type);
        var arriving = new ArrivingContent(content, type);
        var id = ids.next();
        try {
            store.put(id, whose, arriving);
        } catch (IOException e) {
            throw new ProblemException(400, "upload-interrupted");
        }
        arriving.demandGood(sha256);
        return new ReceivedContent(id, type, arriving.size(), arriving.sha256Hex(), name.text());
    }
}
