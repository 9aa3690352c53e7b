package org.sambung.visits.proposal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Conditions;

/** Asks for what is the caller's; row security beneath gives nothing else anyway. */
@ApplicationScoped
class ReferralProposalRepository implements PanacheRepositoryBase<ReferralProposal, UUID> {

    List<ReferralProposal> openFor(Collection<UUID> sources) {
        return sources.isEmpty() ? List.of() : list("sourceId in ?1 and withdrawnAt is null", sources);
    }

    /** The last of each source that was withdrawn. */
    Map<UUID, UUID> withdrawnFor(Collection<UUID> sources) {
        return sources.isEmpty()
                ? Map.of()
                : list("sourceId in ?1 and withdrawnAt is not null order by id", sources).stream()
                        .collect(Collectors.toMap(
                                ReferralProposal::getSourceId, ReferralProposal::getId, (earlier, later) -> later));
    }

    ReferralProposal ofCaller(UUID id, Identity caller) {
        return find("(facilityId = ?1 or partnerId = ?2) and id = ?3", caller.facility(), caller.partner(), id)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    /** Newest first. */
    List<ReferralProposal> pageOfCaller(Identity caller, UUID before, int most) {
        var wanted = Conditions.ofCaller(caller, "facilityId = :facility", "partnerId = :partner", "region = :region")
                .and("id < :before", before);
        return find(wanted.text() + " order by id desc", wanted.values())
                .page(0, most)
                .list();
    }
}
