package org.sambung.agreements.meeting;

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
public class MeetingRepository implements PanacheRepositoryBase<Meeting, UUID> {

    private static final String OWN = "(facilityId = ?1 or partnerId = ?2 or region = ?3)";

    Meeting ofCaller(UUID id, Identity caller) {
        return findOfCaller(id, caller).orElseThrow(ProblemException::notFound);
    }

    Optional<Meeting> findOfCaller(UUID id, Identity caller) {
        return find(OWN + " and id = ?4", caller.facility(), caller.partner(), caller.region(), id)
                .firstResultOptional();
    }

    /** The row stays locked to the end of the transaction: two who act at once act one after the other. */
    Meeting lockedOfCaller(UUID id, Identity caller) {
        return find(OWN + " and id = ?4", caller.facility(), caller.partner(), caller.region(), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    /** Newest first. */
    List<Meeting> pageOfCaller(Identity caller, MeetingFilter filter, UUID before, int most) {
        var wanted = Conditions.ofCaller(caller, "facilityId = :facility", "partnerId = :partner", "region = :region")
                .and("kind = :kind", filter.kind())
                .and("status = :status", filter.status())
                .and("agreementId = :agreementId", filter.agreementId())
                .and("facilityId = :facilityId", filter.facilityId())
                .and("partnerId = :partnerId", filter.partnerId())
                .and("id < :before", before);
        return find(wanted.text() + " order by id desc", wanted.values())
                .page(0, most)
                .list();
    }
}
