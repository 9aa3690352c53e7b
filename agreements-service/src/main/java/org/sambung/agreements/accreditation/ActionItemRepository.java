package org.sambung.agreements.accreditation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Conditions;
import org.sambung.platform.time.Ids;

/** Asks for what is the caller's; row security beneath gives nothing else anyway. */
@ApplicationScoped
class ActionItemRepository implements PanacheRepositoryBase<ActionItem, UUID> {

    private static final String OWN = "(facilityId = ?1 or partnerId = ?2) and id = ?3";

    @Inject
    Ids ids;

    ActionItem ofCaller(UUID id, Identity caller) {
        return find(OWN, caller.facility(), caller.partner(), id)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    ActionItem lockedOfCaller(UUID id, Identity caller) {
        return find(OWN, caller.facility(), caller.partner(), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    /** One for each finding, in their order. */
    List<ActionItem> open(Programme programme, List<Found> findings, Instant at) {
        var opened = findings.stream()
                .map(found -> ActionItem.open(ids.next(), programme, found, at))
                .toList();
        persist(opened);
        return opened;
    }

    /** @param overdueAt null for all, else only those overdue at that moment */
    record Filter(UUID programmeId, ActionItemStatus status, Instant overdueAt) {}

    /** Newest first. */
    List<ActionItem> pageOfCaller(Identity caller, Filter filter, UUID before, int most) {
        var open = filter.overdueAt() == null ? null : ActionItemStatus.OPEN;
        var wanted = Conditions.ofCaller(caller, "facilityId = :facility", "partnerId = :partner", "region = :region")
                .and("programmeId = :programmeId", filter.programmeId())
                .and("status = :status", filter.status())
                .and("status = :open", open)
                .and("overdueFrom <= :overdueAt", filter.overdueAt())
                .and("id < :before", before);
        return find(wanted.text() + " order by id desc", wanted.values())
                .page(0, most)
                .list();
    }
}
