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
    private final MultiEmitter<? super OutboundSseEvent> client;
    private final long openedAt = System.nanoTime();
    private long sentAt = openedAt;
    private volatile boolean changed;

    /** @param state what to tell when it is woken, as JSON, read with the caller's rights */
    OpenStream(
            Sse sse,
            String topic,
            Identity who,
            Callable<String> state,
            MultiEmitter<? super OutboundSseEvent> client) {
        this.sse = sse;
        this.topic = topic;
        this.who = who;
        this.state = state;
        this.client = client;
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

    void wake() {
        changed = true;
    }

    /** The first the client hears, so that it knows the stream to be open. */
    synchronized void greet(Duration retry) {
        send(sse.newEventBuilder().comment("open").reconnectDelay(retry.toMillis()));
    }

    /** Tells what has changed, if anything has and the client takes it; what cannot be read now is told later. */
    synchronized void tell() throws Exception {
        if (changed && client.requested() > 0) {
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
        if (isPast(sentAt, heartbeat) && client.requested() > 0) {
            send(sse.newEventBuilder().comment("still here"));
        }
    }

    synchronized void end() {
        client.complete();
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
