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

/** Endpoints and deliveries of the caller's partner. */
@ApplicationScoped
class WebhookRepository {

    @Inject
    EntityManager database;

    void persist(Object entity) {
        database.persist(entity);
    }

    WebhookEndpoint endpointOfCaller(UUID id, Identity caller) {
        return Optional.ofNullable(database.find(WebhookEndpoint.class, id))
                .filter(endpoint -> endpoint.getPartnerId().equals(caller.partner()))
                .orElseThrow(ProblemException::notFound);
    }

    List<WebhookEndpoint> endpointsOf(UUID partner) {
        return database.createQuery(
                        "from WebhookEndpoint where partnerId = :partner order by id", WebhookEndpoint.class)
                .setParameter("partner", partner)
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
                                + " where d.id = :delivery and e.partnerId = :partner",
                        SendingWebhooks.Work.class)
                .setParameter("delivery", delivery)
                .setParameter("partner", caller.partner())
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
