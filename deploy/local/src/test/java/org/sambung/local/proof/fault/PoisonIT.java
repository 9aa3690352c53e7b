package org.sambung.local.proof.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sambung.local.proof.Length;

/** Events that can never succeed lie among the dead letters, and those behind them go on. */
@ExtendWith(OneProof.class)
@Order(15)
class PoisonIT {

    private static final int PARTITIONS = 12;

    @Test
    void poison_on_every_partition_keeps_no_other_event_from_its_effect(Proof proof) {
        var before = buried(proof);
        var rounds = Length.of(1, 100);

        var report = proof.underLoad("poison", load -> {
            try (var sending = new Sending(proof.system().places().kafka())) {
                for (var round = 0; round < rounds; round++) {
                    for (var partition = 0; partition < PARTITIONS; partition++) {
                        poison(partition).forEach(sending::send);
                    }
                }
            }
        });

        assertThat(report.violations()).as(report.toString()).isEmpty();
        // Both consumers of the topic bury each of them.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(buried(proof) - before).isEqualTo(rounds * PARTITIONS * 8L));
    }

    private static long buried(Proof proof) {
        return proof.databaseOf("referral-service").number("select count(*) from dead_letter")
                + proof.databaseOf("visit-service").number("select count(*) from dead_letter");
    }

    private static List<ProducerRecord<String, byte[]>> poison(int partition) {
        var thing = UUID.randomUUID();
        return List.of(
                new ProducerRecord<>("agreements", partition, "garbage", bytes("\u0000garbage")),
                new ProducerRecord<>("agreements", partition, thing.toString(), null),
                Sending.headed(
                        new ProducerRecord<>("agreements", partition, thing.toString(), bytes("{\"facilityId\": ")),
                        "facility.registered",
                        1),
                Sending.headed(
                        new ProducerRecord<>(
                                "agreements",
                                partition,
                                thing.toString(),
                                bytes("{\"facilityId\": \"" + thing + "\"}")),
                        "facility.registered",
                        2));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
