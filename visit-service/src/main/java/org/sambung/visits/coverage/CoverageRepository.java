package org.sambung.visits.coverage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The copies of agreements, within the caller's bounds. */
@ApplicationScoped
public class CoverageRepository implements PanacheRepositoryBase<Coverage, UUID> {

    /** The copy as it is, held until the end of the transaction: no suspension can pass by while visits are planned. */
    public Optional<Coverage> held(UUID agreementId) {
        return findByIdOptional(agreementId, LockModeType.PESSIMISTIC_READ);
    }

    /** Those that renew it, held as it is itself. */
    public List<Coverage> heldRenewalsOf(UUID agreementId) {
        return find("renews = ?1 order by agreementId", agreementId)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
    }

    /** The copy to be changed: waits for those who plan visits on it. */
    Optional<Coverage> locked(UUID agreementId) {
        return findByIdOptional(agreementId, LockModeType.PESSIMISTIC_WRITE);
    }
}
