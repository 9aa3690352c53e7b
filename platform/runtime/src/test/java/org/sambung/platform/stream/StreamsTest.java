package org.sambung.platform.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Flow;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.Test;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.identity.Role;
import org.sambung.platform.problem.ProblemException;

class StreamsTest {

    static final Identity SOMEBODY = new Identity("ani", null, null, Set.of(Role.OPERATOR), null, null, null);

    Duration longest = Duration.ofHours(1);
    final Streams streams = new Streams();

    StreamsTest() {
        streams.config = new Config();
    }

    @Test
    void end_before_the_service_waits_for_requests_and_no_other_begins() {
        var open = opened();
        streams.stop(new ShutdownDelayInitiatedEvent());
        assertThat(open.completed).isTrue();
        assertThatThrownBy(this::opened).isInstanceOf(ProblemException.class).hasMessage("unavailable");
    }

    @Test
    void end_when_their_longest_time_is_over() {
        var open = opened();
        streams.keep();
        assertThat(open.completed).isFalse();
        longest = Duration.ZERO;
        streams.keep();
        assertThat(open.completed).isTrue();
    }

    @Test
    void make_room_for_the_next_when_they_end() {
        var first = opened();
        opened();
        assertThatThrownBy(this::opened).isInstanceOf(ProblemException.class).hasMessage("too-many-streams");
        first.subscription.cancel();
        assertThat(opened().events).hasSize(1);
    }

    @Test
    void end_at_once_when_the_service_stops_before_anybody_listens() {
        var unheard = streams.open(new SseImpl(), "topic", SOMEBODY, () -> "x");
        streams.stop(new ShutdownDelayInitiatedEvent());
        assertThat(listening(unheard).completed).isTrue();
    }

    @Test
    void send_nothing_to_a_client_that_takes_nothing() {
        var slow = opened();
        assertThat(slow.events).hasSize(1);
        streams.keep();
        assertThat(slow.events).hasSize(1);
        slow.subscription.request(1);
        streams.keep();
        assertThat(slow.events).extracting(OutboundSseEvent::getComment).containsExactly("open", "still here");
    }

    private Client opened() {
        return listening(streams.open(new SseImpl(), "topic", SOMEBODY, () -> "x"));
    }

    private static Client listening(Multi<OutboundSseEvent> stream) {
        var client = new Client();
        stream.subscribe().withSubscriber(client);
        return client;
    }

    /** Takes one event and asks for more only when told to. */
    static class Client implements Flow.Subscriber<OutboundSseEvent> {

        Flow.Subscription subscription;
        final List<OutboundSseEvent> events = new ArrayList<>();
        boolean completed;

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
            subscription.request(1);
        }

        @Override
        public void onNext(OutboundSseEvent event) {
            events.add(event);
        }

        @Override
        public void onError(Throwable e) {
            throw new AssertionError(e);
        }

        @Override
        public void onComplete() {
            completed = true;
        }
    }

    class Config implements StreamConfig {

        @Override
        public int perCaller() {
            return 2;
        }

        @Override
        public Duration heartbeat() {
            return Duration.ZERO;
        }

        @Override
        public Duration longest() {
            return longest;
        }

        @Override
        public Duration retry() {
            return Duration.ofSeconds(3);
        }

        @Override
        public Duration ticket() {
            return Duration.ofSeconds(60);
        }
    }
}
