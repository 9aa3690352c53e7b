package org.sambung.agreements.addendum;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.sambung.agreements.document.SignedAddenda;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Conditions;

/** Asks for what is the caller's; row security beneath gives nothing else anyway. */
@ApplicationScoped
class AddendumRepository implements PanacheRepositoryBase<Addendum, UUID>, SignedAddenda {

    private static final String OWN = "(facilityId = ?1 or partnerId = ?2 or region = ?3)";

    Addendum ofCaller(UUID id, Identity caller) {
        return find(OWN + " and id = ?4", caller.facility(), caller.partner(), caller.region(), id)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    Addendum lockedOfCaller(UUID id, Identity caller) {
        return find(OWN + " and id = ?4", caller.facility(), caller.partner(), caller.region(), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    @Override
    public void demandSigned(UUID id, UUID agreement) {
        var addendum = find("id = ?1 and agreementId = ?2", id, agreement)
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.invalid("addendumId", "unknown-addendum"));
        if (addendum.getStatus() != AddendumStatus.SIGNED) {
            throw ProblemException.invalid("addendumId", "addendum-not-signed");
        }
    }

    /** Newest first. */
    List<Addendum> pageOfCaller(Identity caller, UUID agreement, UUID before, int most) {
        var wanted = Conditions.ofCaller(caller, "facilityId = :facility", "partnerId = :partner", "region = :region")
                .and("agreementId = :agreement", agreement)
                .and("id < :before", before);
        return find(wanted.text() + " order by id desc", wanted.values())
                .page(0, most)
                .list();
    }
}
