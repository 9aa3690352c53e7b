package org.sambung.platform.rest;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sambung.platform.problem.ProblemException;

/** Reads a body as a whole, up to the limit, also where it does not say beforehand how large it is. */
@Provider
class BodyReading implements ReaderInterceptor {

    @Inject
    RequestBody body;

    @ConfigProperty(name = "quarkus.http.limits.max-body-size")
    MemorySize limit;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext request) throws IOException {
        var most = Math.toIntExact(limit.asLongValue());
        var all = request.getInputStream().readNBytes(most + 1);
        if (all.length > most) {
            // Who is cut off while still sending does not see the answer.
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
            throw new ProblemException(413, "too-large");
        }
        body.came(all);
        request.setInputStream(new ByteArrayInputStream(all));
        return request.proceed();
    }
}
