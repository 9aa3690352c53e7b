package org.sambung.visits.proposal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Conditions;

/** Asks for what is the caller's; row security beneath gives nothing else anyway. */
@ApplicationScoped
class ReferralProposalRepository implements PanacheRepositoryBase<ReferralProposal, UUID> {

    List<ReferralProposal> openFor(Collection<UUID> sources) {
        return sources.isEmpty() ? List.of() : list("sourceId in ?1 and withdrawnAt is null", sources);
    }

    /** To the end of the transaction nobody else changes them. */
    List<ReferralProposal> lockedOpenFor(UUID source) {
        return find("sourceId = ?1 and withdrawnAt is null", source)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Of all facilities, for the consumer, which then acts as that one. */
    Optional<UUID> facilityOf(UUID proposal) {
        return Optional.ofNullable((UUID) getEntityManager()
                .createNativeQuery("select facility_of_proposal(:proposal)", UUID.class)
                .setParameter("proposal", proposal)
                .getSingleResult());
    }

    /** Those from which that referral was drafted before it went on with this proposal. */
    List<ReferralProposal> leftBy(UUID referral, UUID proposal, long sequence) {
        return find(
                        "referralId = ?1 and id <> ?2 and referralSequence < ?3 and ledById is not null",
                        referral,
                        proposal,
                        sequence)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
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
        return find(
                        "(facilityId = ?1 or ledById = ?1 or partnerId = ?2) and id = ?3",
                        caller.facility(),
                        caller.partner(),
                        id)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    /** Newest first; with those that came along with their patients, each of the two read by its own index. */
    List<ReferralProposal> pageOfCaller(Identity caller, UUID before, int most) {
        var own = Conditions.ofCaller(caller, "facilityId = :facility", "partnerId = :partner", "region = :region");
        var cameAlong = Conditions.ofFacility(caller, "ledById = :facility and ledById <> facilityId");
        return Stream.concat(page(own, before, most), page(cameAlong, before, most))
                .distinct()
                // As the database orders them: Java's own order takes the upper half for negative.
                .sorted(Comparator.comparing(
                                (ReferralProposal proposal) -> proposal.getId().toString())
                        .reversed())
                .limit(most)
                .toList();
    }

    private Stream<ReferralProposal> page(Conditions wanted, UUID before, int most) {
        wanted.and("id < :before", before);
        List<ReferralProposal> found = find(wanted.text() + " order by id desc", wanted.values())
                .page(0, most)
                .list();
        return found.stream();
    }
}
