package org.sambung.referrals.worklist;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.sambung.platform.identity.Acting;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.stream.Streams;
import org.sambung.referrals.coverage.KnownFacility;

/**
 * Wakes the streams of this replica when a referral has changed, at whatever replica. Every replica hears every event, in
 * a group of its own and from now on only: what it missed while it was away, clients see in the list itself.
 */
@ApplicationScoped
class WatchingReferrals {

    private static final Logger LOG = Logger.getLogger(WatchingReferrals.class);
    private static final String JOB = "watching-referrals";

    @Inject
    Streams streams;

    @Inject
    EntityManager database;

    @Inject
    Acting acting;

    @Inject
    ObjectMapper json;

    private final Map<UUID, String> regions = new ConcurrentHashMap<>();

    /**
     * What is read of a referral's event: whom it concerns.
     *
     * @param fromFacilityId who led it until now; null where nobody else did
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Concerned(UUID facilityId, UUID fromFacilityId, UUID partnerId, Instant sentAt) {}

    @Incoming("worklists")
    @Blocking
    void on(ConsumerRecords<String, byte[]> events) {
        for (var event : events) {
            try {
                wake(event);
            } catch (IOException | RuntimeException e) {
                // Nobody's list is wrong because of it: the next change tells.
                LOG.warnf("worklists not woken: %s", e.getClass().getName());
            }
        }
    }

    private void wake(ConsumerRecord<String, byte[]> event) throws IOException {
        var concerned = json.readValue(event.value(), Concerned.class);
        if (concerned == null || concerned.facilityId() == null) {
            return;
        }
        wakeFacility(concerned.facilityId());
        if (concerned.fromFacilityId() != null) {
            wakeFacility(concerned.fromFacilityId());
        }
        // A hospital does not learn that something is being written which it has not been sent.
        if (concerned.partnerId() != null && concerned.sentAt() != null) {
            streams.wakeSoon(
                    Worklist.HOSPITAL.topic(), who -> concerned.partnerId().equals(who.partner()));
        }
    }

    private void wakeFacility(UUID facility) {
        Predicate<Identity> ofFacility = who -> facility.equals(who.facility());
        streams.wakeSoon(Worklist.CLINIC.topic(), ofFacility);
        streams.wakeSoon(Worklist.FACILITY_HEAD.topic(), ofFacility);
        streams.wakeSoon(Worklist.CUSTODY.topic(), ofFacility);
        var region = regionOf(facility);
        if (region != null) {
            streams.wakeSoon(Worklist.REGION.topic(), who -> region.equals(who.region()));
        }
    }

    private String regionOf(UUID facility) {
        return regions.computeIfAbsent(
                facility,
                id -> acting.as(Identity.job(JOB, id, null), () -> {
                    var known = database.find(KnownFacility.class, id);
                    return known == null ? null : known.getRegion();
                }));
    }
}
