package org.sambung.referrals.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.ProblemException;

/** Endpoints and deliveries of the caller's own institution. */
@ApplicationScoped
class WebhookRepository {

    @Inject
    EntityManager database;

    void persist(Object entity) {
        database.persist(entity);
    }

    WebhookEndpoint endpointOfCaller(UUID id, Identity caller) {
        return Optional.ofNullable(database.find(WebhookEndpoint.class, id))
                .filter(endpoint -> endpoint.getOwner().isOf(caller) && !endpoint.isRemoved())
                .orElseThrow(ProblemException::notFound);
    }

    /** Also one that has been removed. The row stays locked: two who change it act one after the other. */
    WebhookEndpoint lockedOfCaller(UUID id, Identity caller) {
        return Optional.ofNullable(database.find(WebhookEndpoint.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(endpoint -> endpoint.getOwner().isOf(caller))
                .orElseThrow(ProblemException::notFound);
    }

    /** Of that partner, facility and region, any of which may be null. */
    List<WebhookEndpoint> endpointsOf(UUID partner, UUID facility, String region) {
        return database.createQuery(
                        "from WebhookEndpoint where removedAt is null and (owner.partnerId = :partner"
                                + " or owner.facilityId = :facility or owner.region = :region) order by id",
                        WebhookEndpoint.class)
                .setParameter("partner", partner)
                .setParameter("facility", facility)
                .setParameter("region", region)
                .getResultList();
    }

    /** Of the event's facility, of its partner if it may be told, and of the region in which the facility lies. */
    List<WebhookEndpoint> endpointsConcerned(UUID facility, UUID partner) {
        return database.createQuery(
                        "from WebhookEndpoint where removedAt is null and (owner.partnerId = :partner"
                                + " or owner.facilityId = :facility"
                                + " or owner.region = (select region from KnownFacility where id = :facility))"
                                + " order by id",
                        WebhookEndpoint.class)
                .setParameter("partner", partner)
                .setParameter("facility", facility)
                .getResultList();
    }

    /** Newest first. */
    List<WebhookDelivery> deliveries(UUID endpoint, UUID before, int most) {
        return database.createQuery(
                        "from WebhookDelivery where endpointId = :endpoint and (:before is null or id < :before)"
                                + " order by id desc",
                        WebhookDelivery.class)
                .setParameter("endpoint", endpoint)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }

    SendingWebhooks.Work work(UUID delivery, Identity caller) {
        return database.createQuery(
                        "select d, e from WebhookDelivery d join WebhookEndpoint e on e.id = d.endpointId"
                                + " where d.id = :delivery and (e.owner.partnerId = :partner"
                                + " or e.owner.facilityId = :facility or e.owner.region = :region)",
                        SendingWebhooks.Work.class)
                .setParameter("delivery", delivery)
                .setParameter("partner", caller.partner())
                .setParameter("facility", caller.facility())
                .setParameter("region", caller.region())
                .getSingleResult();
    }

    WebhookDelivery lockedDelivery(UUID id) {
        return database.find(WebhookDelivery.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whose endpoint it is, for a message that has no other identity yet. */
    Optional<UUID> partnerOf(UUID endpoint) {
        return Optional.ofNullable(
                (UUID) database.createNativeQuery("select webhook_endpoint_partner(:endpoint)", UUID.class)
                        .setParameter("endpoint", endpoint)
                        .getSingleResultOrNull());
    }
}
