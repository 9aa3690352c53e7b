package org.sambung.platform.content;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Identity;

/** Gives a content out, byte for byte as it came and under its name. */
@ApplicationScoped
public class SendingContents {

    @Inject
    ContentStore store;

    @Inject
    CurrentVertxRequest current;

    @Inject
    Caller caller;

    /**
     * What cannot be opened at all is refused, not begun. The answer's type is the content's, whichever of them was asked
     * for: a Response, for with more than one type to produce the server would look for what writes a RestResponse itself.
     */
    public Response send(ReceivedContent content) {
        return Response.ok(stream(content), content.type().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, content.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, new FileName(content.fileName()).attachment())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .tag(content.sha256())
                .build();
    }

    private StreamingOutput stream(ReceivedContent content) {
        var reader = caller.identity();
        begin(content, reader);
        var request = current.getCurrent();
        return out -> {
            try {
                store.copy(content.id(), content.size(), reader, out);
                // The server itself waits for more.
                out.close();
            } catch (RuntimeException e) {
                // Who has begun to read must see that it is not all.
                if (request.response().headWritten()) {
                    request.request().connection().close();
                }
                throw e;
            }
        };
    }

    private void begin(ReceivedContent content, Identity reader) {
        try {
            store.copy(content.id(), 1, reader, OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
