package org.sambung.platform.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.sambung.platform.identity.Acting;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.ProblemException;

/**
 * The streams of server-sent events that callers have open at this replica. A stream tells that something has changed,
 * never more than a count and an id. A route of one is a GET whose path ends with {@code /stream}, for there a ticket is
 * accepted in place of a token:
 *
 * <pre>{@code
 * @GET
 * @Path("/stream")
 * @Authenticated
 * @Blocking
 * @Produces(MediaType.SERVER_SENT_EVENTS)
 * @StreamsEvents(example = "{\"count\":3}")
 * public Multi<OutboundSseEvent> stream(@Context Sse sse) {
 *     var who = caller.identity();
 *     return streams.open(sse, "worklists", who, () -> worklists.waitingFor(who));
 * }
 * }</pre>
 *
 * Whoever sees a change wakes them: {@code streams.wake("worklists", who -> facility.equals(who.facility()))}.
 */
@ApplicationScoped
public class Streams {

    private static final Logger LOG = Logger.getLogger(Streams.class);

    /** A client that has not begun to listen by then went away before. */
    private static final Duration LOST = Duration.ofSeconds(10);

    @Inject
    StreamConfig config;

    @Inject
    Acting acting;

    @Inject
    ObjectMapper json;

    private final Set<OpenStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    /**
     * A stream for that caller, until the client closes it, its longest time is over or the service stops; 429 when the
     * caller has too many.
     *
     * @param topic what {@link #wake} names
     * @param state what to tell when it is woken: small, nothing clinical; asked in a transaction as that caller
     */
    public Multi<OutboundSseEvent> open(Sse sse, String topic, Identity who, Callable<?> state) {
        var stream = new OpenStream(sse, topic, who, () -> asked(who, state));
        admit(stream);
        return Multi.createFrom().emitter(client -> begin(stream, client), BackPressureStrategy.DROP);
    }

    /** Lets the streams of a topic tell their state to those callers. */
    public void wake(String topic, Predicate<Identity> whom) {
        for (var stream : open) {
            if (stream.topic().equals(topic) && whom.test(stream.who())) {
                stream.wake();
                tell(stream);
            }
        }
    }

    /** Lets them tell within a second, once, however often they are woken until then: for changes that come in crowds. */
    public void wakeSoon(String topic, Predicate<Identity> whom) {
        for (var stream : open) {
            if (stream.topic().equals(topic) && whom.test(stream.who())) {
                stream.wake();
            }
        }
    }

    /** Here and not where the client begins to listen: then the answer has begun, and cannot be a refusal any more. */
    private void admit(OpenStream stream) {
        synchronized (open) {
            var subject = stream.who().subject();
            var many = open.stream()
                    .filter(other -> other.who().subject().equals(subject))
                    .count();
            if (stopping) {
                throw new ProblemException(503, "unavailable");
            }
            if (many >= config.perCaller()) {
                throw new ProblemException(429, "too-many-streams");
            }
            open.add(stream);
        }
    }

    private void begin(OpenStream stream, MultiEmitter<? super OutboundSseEvent> client) {
        client.onTermination(() -> open.remove(stream));
        stream.listen(client, config.retry());
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void keep() {
        for (var stream : open) {
            if (stream.isOlderThan(config.longest())) {
                stream.end();
            } else if (!stream.isListenedTo() && stream.isOlderThan(LOST)) {
                stream.end();
                open.remove(stream);
            } else {
                tell(stream);
                stream.beat(config.heartbeat());
            }
        }
    }

    /** One that fails, because the database is away, is tried again in a second. */
    private void tell(OpenStream stream) {
        try {
            stream.tell();
        } catch (Exception e) {
            LOG.warnf("stream of %s not told: %s", stream.topic(), e.getClass().getName());
        }
    }

    private String asked(Identity who, Callable<?> state) throws Exception {
        return json.writeValueAsString(acting.as(who, state));
    }

    /** Before the server waits for requests to end: a stream would keep it waiting. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        synchronized (open) {
            stopping = true;
        }
        open.forEach(OpenStream::end);
    }
}
