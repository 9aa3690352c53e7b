package org.sambung.platform.stream;

import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.sambung.platform.identity.Identity;

/**
 * One caller's open stream. What wakes it several times before its client has taken the last event is told as one, so a
 * slow client costs no memory.
 */
class OpenStream {

    private final Sse sse;
    private final String topic;
    private final Identity who;
    private final Callable<String> state;
    private final long openedAt = System.nanoTime();
    private long sentAt = openedAt;
    private volatile boolean changed;
    private boolean ended;

    /** Null until the client listens. */
    private MultiEmitter<? super OutboundSseEvent> client;

    /** @param state what to tell when it is woken, as JSON, read with the caller's rights */
    OpenStream(Sse sse, String topic, Identity who, Callable<String> state) {
        this.sse = sse;
        this.topic = topic;
        this.who = who;
        this.state = state;
    }

    String topic() {
        return topic;
    }

    Identity who() {
        return who;
    }

    boolean isOlderThan(Duration longest) {
        return isPast(openedAt, longest);
    }

    synchronized boolean isListenedTo() {
        return client != null;
    }

    void wake() {
        changed = true;
    }

    /** Greets at once, so that the client knows the stream to be open. */
    synchronized void listen(MultiEmitter<? super OutboundSseEvent> listener, Duration retry) {
        client = listener;
        if (ended) {
            client.complete();
        } else {
            send(sse.newEventBuilder().comment("open").reconnectDelay(retry.toMillis()));
        }
    }

    /** Tells what has changed, if anything has and the client takes it; what cannot be read now is told later. */
    synchronized void tell() throws Exception {
        if (changed && isReady()) {
            changed = false;
            try {
                send(sse.newEventBuilder().name("changed").data(state.call()));
            } catch (Exception e) {
                changed = true;
                throw e;
            }
        }
    }

    synchronized void beat(Duration heartbeat) {
        if (isPast(sentAt, heartbeat) && isReady()) {
            send(sse.newEventBuilder().comment("still here"));
        }
    }

    synchronized void end() {
        ended = true;
        if (client != null) {
            client.complete();
        }
    }

    private boolean isReady() {
        return client != null && client.requested() > 0;
    }

    private void send(OutboundSseEvent.Builder event) {
        client.emit(event.build());
        sentAt = System.nanoTime();
    }

    /** By the machine's own steady time: a stream has nothing to do with what time it is. */
    private static boolean isPast(long since, Duration limit) {
        return System.nanoTime() - since >= limit.toNanos();
    }
}
