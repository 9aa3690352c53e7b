package org.sambung.platform.idempotency;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The request has had its effect; it gets the answer that it got then. */
class AnsweredBefore extends RuntimeException {

    static final String HEADER = "Idempotent-Replayed";

    private final transient KeptAnswer first;

    AnsweredBefore(KeptAnswer first) {
        super("answered before", null, false, false);
        this.first = first;
    }

    static class Mapper {

        @ServerExceptionMapper
        Response replay(AnsweredBefore e) {
            var answer = Response.status(e.first.status()).header(HEADER, true);
            e.first.headers().forEach(answer::header);
            return (e.first.body().length == 0 ? answer : answer.entity(e.first.body())).build();
        }
    }
}
