package org.sambung.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/**
 * Tells an aggregate's state once more. The event takes the next number of the aggregate's own, so that it stands in line with
 * the others. Its history says nothing of it, for nothing has happened; its version grows, so that whoever read it without a
 * lock does not write an old number over the new one.
 */
@ApplicationScoped
public class Republishing {

    @Inject
    EntityManager entities;

    @Inject
    Outbox outbox;

    /** @param locked read under a lock in this transaction, and not changed by it */
    public void tell(Aggregate locked, DomainEvent snapshot) {
        var entity = entities.getEntityManagerFactory()
                .getMetamodel()
                .entity(locked.getClass())
                .getName();
        var sequence = locked.eventSequence() + 1;
        // What is in memory is of the version before, and must not be written.
        entities.detach(locked);
        entities.createQuery("update versioned " + entity + " set eventSequence = :sequence where id = :id")
                .setParameter("sequence", sequence)
                .setParameter("id", locked.getId())
                .executeUpdate();
        outbox.append(locked.getId(), sequence, snapshot);
    }
}
