package org.sambung.platform.audit.chain;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.sambung.platform.event.KafkaClient;

/**
 * Tells the chains' heads to the broker, each that has grown. An anchor moves over a chain only that still holds it: else
 * a chain that was rewritten or cut off would be anchored anew and look sound.
 */
@ApplicationScoped
class AnchoringHeads {

    private static final Logger LOG = Logger.getLogger(AnchoringHeads.class);

    @Inject
    AuditChain chain;

    @Inject
    AuditAnchors anchors;

    @Inject
    KafkaClient kafka;

    @Inject
    MeterRegistry meters;

    private volatile Set<String> broken = Set.of();

    void measure(@Observes StartupEvent event) {
        meters.gauge("sambung.audit.chains.broken", this, heads -> heads.broken.size());
    }

    @Scheduled(
            every = "${sambung.audit.anchor-every}",
            delayed = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void anchor() {
        try {
            chain.anchoring(this::anchor);
        } catch (SQLException | KafkaException | AuditAnchors.AnchorsAway e) {
            LOG.warnf(
                    "audit heads not anchored, next attempt soon: %s",
                    e.getClass().getName());
        }
    }

    private boolean anchor(AuditLinks links) throws SQLException {
        var anchored = anchors.read();
        var heads = new TreeMap<>(links.heads());
        // What is anchored and has no chain at all is as broken as a chain cut short.
        anchored.keySet().forEach(tenant -> heads.putIfAbsent(tenant, Head.NONE));
        var found = new TreeSet<String>();
        var sent = new ArrayList<Future<RecordMetadata>>();
        for (var one : heads.entrySet()) {
            var anchor = anchored.getOrDefault(one.getKey(), Head.NONE);
            if (!holds(links, one, anchor)) {
                found.add(one.getKey());
            } else if (one.getValue().number() > anchor.number()) {
                sent.add(kafka.send(new ProducerRecord<>(
                        anchors.topic(), one.getKey(), one.getValue().toJson())));
            }
        }
        tell(found);
        await(sent);
        return true;
    }

    private static boolean holds(AuditLinks links, Map.Entry<String, Head> chain, Head anchor) throws SQLException {
        return anchor.number() == 0
                || links.hashAt(chain.getKey(), anchor.number())
                        .filter(anchor.hash()::equals)
                        .isPresent();
    }

    private void tell(Set<String> found) {
        found.stream()
                .filter(tenant -> !broken.contains(tenant))
                .forEach(tenant -> LOG.errorf("audit chain of %s no longer holds what was anchored", tenant));
        broken = found;
    }

    private static void await(Iterable<Future<RecordMetadata>> sent) {
        for (var one : sent) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new KafkaException("audit head not acknowledged", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
