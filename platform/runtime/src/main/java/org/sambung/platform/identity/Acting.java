package org.sambung.platform.identity;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;

/** Runs a piece of work as somebody, in a request context and a transaction of its own. */
@ApplicationScoped
public class Acting {

    @Inject
    Caller caller;

    /** Runs the work as that identity and commits it; an exception rolls it back and comes through unchanged. */
    public <T> T as(Identity identity, Callable<T> work) {
        var request = Arc.container().requestContext();
        // A context of its own even inside a request: the identity must not leak into what surrounds it.
        var surrounding = request.getStateIfActive();
        request.activate();
        try {
            caller.become(identity);
            return QuarkusTransaction.requiringNew().call(work);
        } finally {
            request.terminate();
            if (surrounding != null) {
                request.activate(surrounding);
            }
        }
    }

    public void as(Identity identity, Runnable work) {
        as(identity, () -> {
            work.run();
            return null;
        });
    }
}
