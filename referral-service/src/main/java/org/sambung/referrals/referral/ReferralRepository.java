package org.sambung.referrals.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Conditions;

/** Asks for what is the caller's; row security beneath gives nothing else anyway. A hospital sees what was sent to it. */
@ApplicationScoped
class ReferralRepository implements PanacheRepositoryBase<Referral, UUID> {

    private static final String OWN =
            "(facilityId = ?1 or region = ?3 or destination.partnerId = ?2 and sentAt is not null)";

    Referral ofCaller(UUID id, Identity caller) {
        return find(OWN + " and id = ?4", caller.facility(), caller.partner(), caller.region(), id)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    /** The row stays locked to the end of the transaction: two who act at once act one after the other. */
    Referral lockedOfCaller(UUID id, Identity caller) {
        return find(OWN + " and id = ?4", caller.facility(), caller.partner(), caller.region(), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    /** Newest first. */
    List<Referral> pageOfCaller(Identity caller, ReferralFilter filter, UUID before, int most) {
        var wanted = Conditions.ofCaller(
                        caller,
                        "facilityId = :facility",
                        "destination.partnerId = :partner and sentAt is not null",
                        "region = :region")
                .and("clinical.status = :clinicalStatus", filter.clinicalStatus())
                .and("movement.status = :movementStatus", filter.movementStatus())
                .and("clinical.kind = :kind", filter.kind())
                .and("clinical.urgency = :urgency", filter.urgency())
                .and("patientId = :patientId", filter.patientId())
                .and("id < :before", before);
        return find(wanted.text() + " order by id desc", wanted.values())
                .page(0, most)
                .list();
    }
}
