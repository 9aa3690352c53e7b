package org.sambung.platform.event;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** An event that comes while the service goes down is neither applied nor buried: it is not acknowledged and comes again. */
class InboxStoppingTest {

    @Test
    void nothing_is_taken_any_more() {
        // Without a ledger and without dead letters: whoever touched them would fail otherwise.
        var inbox = new Inbox(new ObjectMapper());
        inbox.stop(null);

        assertThatThrownBy(() -> inbox.receive(null, poison()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("stopping");
    }

    private static ConsumerRecord<String, byte[]> poison() {
        return new ConsumerRecord<>("agreements", 0, 1, UUID.randomUUID().toString(), new byte[0]);
    }
}
