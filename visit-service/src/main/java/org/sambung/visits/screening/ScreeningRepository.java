package org.sambung.visits.screening;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Conditions;

/** Asks for what is the caller's; row security beneath gives nothing else anyway. */
@ApplicationScoped
class ScreeningRepository implements PanacheRepositoryBase<ScreeningCampaign, UUID> {

    private static final String OWN = "(terms.facilityId = ?1 or terms.partnerId = ?2)";

    ScreeningCampaign ofCaller(UUID id, Identity caller) {
        return find(OWN + " and id = ?3", caller.facility(), caller.partner(), id)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    /** The row stays locked to the end of the transaction: two imports come one after the other. */
    ScreeningCampaign lockedOfCaller(UUID id, Identity caller) {
        return find(OWN + " and id = ?3", caller.facility(), caller.partner(), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    /** Newest first. */
    List<ScreeningCampaign> pageOfCaller(Identity caller, CampaignStatus status, UUID before, int most) {
        var wanted = Conditions.ofCaller(
                        caller, "terms.facilityId = :facility", "terms.partnerId = :partner", "region = :region")
                .and("status = :status", status)
                .and("id < :before", before);
        return find(wanted.text() + " order by id desc", wanted.values())
                .page(0, most)
                .list();
    }

    List<Member> cohortOf(ScreeningCampaign campaign) {
        return getEntityManager()
                .createQuery("from Member where campaignId = :campaign order by id", Member.class)
                .setParameter("campaign", campaign.getId())
                .getResultList();
    }

    List<Member> membersOf(ScreeningCampaign campaign, Collection<UUID> patients) {
        return getEntityManager()
                .createQuery("from Member where campaignId = :campaign and patientId in :patients", Member.class)
                .setParameter("campaign", campaign.getId())
                .setParameter("patients", patients)
                .getResultList();
    }

    List<Member> pageOfCohort(ScreeningCampaign campaign, UUID after, int most) {
        return getEntityManager()
                .createQuery("from Member where campaignId = :campaign and id > :after order by id", Member.class)
                .setParameter("campaign", campaign.getId())
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setMaxResults(most)
                .getResultList();
    }

    /** Where those who are still in the facility's custody live now; who is of no known block is left out. */
    @SuppressWarnings("unchecked")
    Map<UUID, String> blocksOf(ScreeningCampaign campaign, Collection<UUID> patients) {
        return ((List<Object[]>) getEntityManager()
                        .createNativeQuery("select patient_id, block from blocks_of_campaign(:campaign, :patients)")
                        .setParameter("campaign", campaign.getId())
                        .setParameter("patients", patients.toArray(UUID[]::new))
                        .getResultList())
                .stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    /** Whom of them nobody has told to be in the facility's custody, or to have been then. */
    @SuppressWarnings("unchecked")
    Set<UUID> strangersTo(ScreeningCampaign campaign, Collection<UUID> patients, Instant at) {
        return new HashSet<>(getEntityManager()
                .createNativeQuery("select strangers_to_campaign(:campaign, :patients, :at)", UUID.class)
                .setParameter("campaign", campaign.getId())
                .setParameter("patients", patients.toArray(UUID[]::new))
                .setParameter("at", at)
                .getResultList());
    }

    boolean isTaken(ScreeningCampaign campaign, Collection<String> samples) {
        return !samples.isEmpty()
                && getEntityManager()
                                .createQuery(
                                        "select count(*) from Member where campaignId = :campaign and sample in :samples",
                                        Long.class)
                                .setParameter("campaign", campaign.getId())
                                .setParameter("samples", samples)
                                .getSingleResult()
                        > 0;
    }
}
