package org.sambung.agreements.accreditation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Conditions;

/** Asks for what is the caller's; row security beneath gives nothing else anyway. */
@ApplicationScoped
class ProgrammeRepository implements PanacheRepositoryBase<Programme, UUID> {

    private static final String OWN = "(facilityId = ?1 or partnerId = ?2 or region = ?3)";

    Programme ofCaller(UUID id, Identity caller) {
        return find(OWN + " and id = ?4", caller.facility(), caller.partner(), caller.region(), id)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    /** The row stays locked to the end of the transaction: two who act at once act one after the other. */
    Programme lockedOfCaller(UUID id, Identity caller) {
        return find(OWN + " and id = ?4", caller.facility(), caller.partner(), caller.region(), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    boolean isUnderWay(UUID facility) {
        return count("facilityId = ?1 and stage <> ?2", facility, AccreditationStage.ENDED) > 0;
    }

    /**
     * The one that a partner mentors, under whichever of its agreements: a programme outlives the one it was opened under.
     * The row stays locked to the end of the transaction.
     */
    Optional<Programme> lockedUnderWay(UUID facility, UUID partner) {
        return find("facilityId = ?1 and partnerId = ?2 and stage <> ?3", facility, partner, AccreditationStage.ENDED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Newest first. */
    List<Programme> pageOfCaller(Identity caller, AccreditationStage stage, UUID facilityId, UUID before, int most) {
        var wanted = Conditions.ofCaller(caller, "facilityId = :facility", "partnerId = :partner", "region = :region")
                .and("stage = :stage", stage)
                .and("facilityId = :facilityId", facilityId)
                .and("id < :before", before);
        return find(wanted.text() + " order by id desc", wanted.values())
                .page(0, most)
                .list();
    }
}
