package org.sambung.referrals.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What came of visits' proposals, and which of them are to be drafted no more. */
@ApplicationScoped
class Proposals {

    @Inject
    EntityManager database;

    /** @param facilityId who leads it now */
    record Drafted(UUID referralId, UUID facilityId) {}

    /** Whatever is told of one proposal goes one after the other. */
    void hold(UUID proposal) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('proposal ' || :proposal, 0))")
                .setParameter("proposal", proposal.toString())
                .getResultList();
    }

    /** Of all facilities: the patient may have been transferred since, and the referral with them. */
    @SuppressWarnings("unchecked")
    Optional<Drafted> draftedFrom(UUID proposal) {
        return ((List<Object[]>)
                        database.createNativeQuery("select id, facility_id from referral_of_proposal(:proposal)")
                                .setParameter("proposal", proposal)
                                .getResultList())
                .stream().map(row -> new Drafted((UUID) row[0], (UUID) row[1])).findFirst();
    }

    /**
     * Where a patient is whom the acting facility has or had: the file to which the id leads, as nobody holds it yet.
     *
     * @param patientId the file's own
     */
    record Holder(UUID patientId, UUID facilityId) {}

    /** Empty where the facility has never had such a patient. */
    @SuppressWarnings("unchecked")
    Optional<Holder> holderOf(UUID patient) {
        return ((List<Object[]>) database.createNativeQuery("select id, facility_id from holder_of_patient(:patient)")
                        .setParameter("patient", patient)
                        .getResultList())
                .stream().map(row -> new Holder((UUID) row[0], (UUID) row[1])).findFirst();
    }

    boolean isUndrafted(UUID proposal) {
        return !database.createQuery("select u.id from UndraftedProposal u where u.proposalId = :proposal", UUID.class)
                .setParameter("proposal", proposal)
                .getResultList()
                .isEmpty();
    }

    void keep(UndraftedProposal undrafted) {
        database.persist(undrafted);
    }

    /** Told of later it is not drafted. */
    void drop(UUID proposal, UUID facility, Instant at) {
        database.createNativeQuery("insert into withdrawn_proposal (id, facility_id, withdrawn_at)"
                        + " values (:proposal, :facility, :at) on conflict do nothing")
                .setParameter("proposal", proposal)
                .setParameter("facility", facility)
                .setParameter("at", at)
                .executeUpdate();
    }

    boolean isDropped(UUID proposal) {
        return !database.createNativeQuery("select 1 from withdrawn_proposal where id = :proposal")
                .setParameter("proposal", proposal)
                .getResultList()
                .isEmpty();
    }
}
