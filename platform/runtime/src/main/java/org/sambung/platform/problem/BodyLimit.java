package org.sambung.platform.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;
import org.sambung.platform.language.Language;

/**
 * Refuses a body that says it is too large, before the server does so without a word. One that does not say is refused
 * by who reads it.
 */
@ApplicationScoped
class BodyLimit {

    /** Any, as long as it comes before the server's own check. */
    private static final int PRIORITY = 1000;

    /** The last of all, behind that check. */
    private static final int LAST = 1;

    /** How many times the limit the server takes before it cuts off; up to there whoever reads the body answers. */
    private static final int CUT_OFF = 8;

    @Inject
    ProblemTexts texts;

    @Inject
    ObjectMapper json;

    @Inject
    BodyLimits limits;

    @ConfigProperty(name = "quarkus.http.limits.max-body-size")
    MemorySize ofServer;

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
        filters.register(this::leaveToReader, LAST);
    }

    private void leaveToReader(RoutingContext request) {
        request.put(VertxInputStream.MAX_REQUEST_SIZE_KEY, CUT_OFF * limitOf(request));
        request.next();
    }

    private void check(RoutingContext request) {
        if (announced(request) <= limitOf(request)) {
            request.next();
            return;
        }
        var language = Language.of(request.request().headers().getAll("Accept-Language"));
        request.response()
                .setStatusCode(413)
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                // What is still being sent is not read.
                .putHeader("Connection", "close")
                .end(Buffer.buffer(bytes(texts.problem(413, "too-large", language, List.of()))));
    }

    private long limitOf(RoutingContext request) {
        return limits.isStreamed(request.request().path())
                ? ofServer.asLongValue()
                : limits.maxBodySize().asLongValue();
    }

    private static long announced(RoutingContext request) {
        try {
            var length = request.request().getHeader("Content-Length");
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }

    private byte[] bytes(Problem problem) {
        try {
            return json.writeValueAsBytes(problem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
