package org.sambung.platform.rest;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sambung.platform.problem.ProblemException;

/** Reads a body as a whole, up to the limit, also where it does not say beforehand how large it is. */
@Provider
class BodyReading implements ReaderInterceptor {

    @Inject
    RequestBody body;

    @ConfigProperty(name = "sambung.http.max-body-size")
    MemorySize limit;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext request) throws IOException {
        if (request.getType() == InputStream.class) {
            // Who takes a stream counts for himself.
            return request.proceed();
        }
        var most = Math.toIntExact(limit.asLongValue());
        var all = request.getInputStream().readNBytes(most + 1);
        if (all.length > most) {
            // Who is cut off while still sending does not see the answer.
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
            throw new ProblemException(413, "too-large");
        }
        body.came(all);
        if (!isJson(request)) {
            throw new ProblemException(415, "unsupported-media-type");
        }
        request.setInputStream(new ByteArrayInputStream(all));
        return request.proceed();
    }

    /** Plain text would be read by a command's constructor, if that takes a single text. Bytes are taken as they are. */
    private static boolean isJson(ReaderInterceptorContext request) {
        return request.getType() == byte[].class
                || request.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE) == null
                || MediaType.APPLICATION_JSON_TYPE.isCompatible(request.getMediaType());
    }
}
