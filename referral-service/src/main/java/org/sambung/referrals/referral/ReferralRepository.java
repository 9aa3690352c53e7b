package org.sambung.referrals.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Conditions;
import org.sambung.referrals.coverage.KnownFacility;
import org.sambung.referrals.coverage.KnownPartner;
import org.sambung.referrals.obligation.ObligationConfig;
import org.sambung.referrals.patient.Patient;
import org.sambung.referrals.patient.PatientRepository;
import org.sambung.referrals.patient.PatientState;

/** Asks for what is the caller's; row security beneath gives nothing else anyway. A hospital sees what was sent to it. */
@ApplicationScoped
class ReferralRepository implements PanacheRepositoryBase<Referral, UUID> {

    private static final String OF_BOTH_SIDES =
            "(facilityId = ?1 or destination.partnerId = ?2 and sentAt is not null)";
    private static final String OWN =
            "(facilityId = ?1 or region = ?3 or destination.partnerId = ?2 and sentAt is not null)";

    /** What is shown and decided with a referral, so that nothing of it is looked up one by one. */
    private static final String SURROUNDINGS = " left join Patient p on p.id = r.patientId"
            + " left join KnownPartner d on d.id = r.destination.partnerId";

    private static final String WITH_ALL_OF_IT =
            "select r, p, d from Referral r left join fetch r.obligations.items" + SURROUNDINGS;

    /**
     * Locks the patient alone, in the same statement: Hibernate itself would ask once more where something may be absent. Each
     * column is named, for {@code {p.*}} leaves the version out.
     */
    private static final String PARTIES = "select p.id as {p.id}, p.version as {p.version},"
            + " p.event_sequence as {p.eventSequence}, p.facility_id as {p.facilityId}, p.region as {p.region},"
            + " p.record_number as {p.recordNumber}, p.person as {p.person}, p.nik_hash as {p.nikHash},"
            + " p.custody_status as {p.custodyStatus}, p.custody as {p.custody}, p.block as {p.block},"
            + " p.state as {p.state}, p.provisional as {p.provisional}, p.bound_for_id as {p.boundForId},"
            + " p.merged_into_id as {p.mergedIntoId}, {f.*}, {d.*} from patient p"
            + " left join known_facility f on f.id = p.facility_id"
            + " left join known_partner d on d.id = cast(:destination as uuid)"
            + " where p.id = :patient and p.facility_id = :facility for share of p";

    @Inject
    PatientRepository patients;

    /** A referral of some facility, for a job that looks across all of them. */
    record Due(UUID id, UUID facilityId) {}

    @SuppressWarnings("unchecked")
    List<Due> answersOverdue(Instant now, int most) {
        return ((List<Object[]>) getEntityManager()
                        .createNativeQuery("select id, facility_id from answers_overdue(:now, :most)")
                        .setParameter("now", now)
                        .setParameter("most", most)
                        .getResultList())
                .stream().map(row -> new Due((UUID) row[0], (UUID) row[1])).toList();
    }

    /** With its obligations, patient and destination. */
    Referral ofCaller(UUID id, Identity caller) {
        var own = WITH_ALL_OF_IT + " where (r.facilityId = :facility or r.region = :region"
                + " or r.destination.partnerId = :partner and r.sentAt is not null) and r.id = :id";
        return getEntityManager()
                .createQuery(own, Object[].class)
                .setParameter("facility", caller.facility())
                .setParameter("partner", caller.partner())
                .setParameter("region", caller.region())
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .map(found -> (Referral) found[0])
                .orElseThrow(ProblemException::notFound);
    }

    /** Of all that came in its place, one after another, the last that a hospital has answered; the caller's own alone. */
    Optional<Referral> answeredOnward(Referral referral) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from referral r where r.id in (select referrals_onward(:id)) and r.id <> :id"
                                + " and r.back_referral is not null order by r.id desc limit 1",
                        Referral.class)
                .setParameter("id", referral.getId())
                .getResultList()
                .stream()
                .map(Referral.class::cast)
                .findFirst();
    }

    /** Brings what it is shown and decided with: after the lock, so that it is what stands now. */
    void complete(Referral locked) {
        getEntityManager()
                .createQuery(WITH_ALL_OF_IT + " where r.id = :id", Object[].class)
                .setParameter("id", locked.getId())
                .getResultList();
    }

    /**
     * A patient of the caller's facility, that facility, and where to; empty if there is no such patient. Of a record that has
     * gone into another it is that one's. What is known of the patient stands to the end of the transaction: whoever changes
     * the custody meanwhile waits, and finds the new referral.
     */
    Optional<Parties> parties(UUID patient, UUID destination, Identity caller) {
        var found = partiesOf(patient, destination, caller);
        var goneInto = found.map(parties -> parties.patient().getMergedIntoId());
        return goneInto.isPresent() ? parties(goneInto.get(), destination, caller) : found;
    }

    private Optional<Parties> partiesOf(UUID patient, UUID destination, Identity caller) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(PARTIES, Object[].class)
                .addEntity("p", Patient.class)
                .addEntity("f", KnownFacility.class)
                .addEntity("d", KnownPartner.class)
                .setParameter("patient", patient)
                .setParameter("facility", caller.facility())
                .setParameter("destination", destination == null ? null : destination.toString())
                .getResultList()
                .stream()
                .map(row -> new Parties((Patient) row[0], (KnownFacility) row[1], (KnownPartner) row[2]))
                .findFirst();
    }

    /** The row stays locked to the end of the transaction: two who act at once act one after the other. */
    Referral lockedOfCaller(UUID id, Identity caller) {
        return locked(OF_BOTH_SIDES + " and id = ?3", caller.facility(), caller.partner(), id);
    }

    /** The same, also for the regional office, which does nothing with a referral but decide. */
    Referral lockedToDecide(UUID id, Identity caller) {
        return locked(OWN + " and id = ?4", caller.facility(), caller.partner(), caller.region(), id);
    }

    private Referral locked(String which, Object... parameters) {
        return find(which, parameters)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    /** All of a patient, also under ids that lead to the same file, each with its obligations. */
    List<Referral> lockedOf(List<UUID> patients, UUID facility) {
        var all = locked(patients, facility);
        // While one was waited for, another may have come out of it.
        for (var before = -1; before < all.size(); all = locked(patients, facility)) {
            before = all.size();
        }
        if (!all.isEmpty()) {
            bringObligations(all);
        }
        return all;
    }

    private List<Referral> locked(List<UUID> patients, UUID facility) {
        return find("patientId in ?1 and facilityId = ?2 order by id", patients, facility)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Referral> lockedAll(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : find("id in ?1 order by id", ids)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    /**
     * What is still owed for one becomes owed for the other, by the same times; for nobody if there is no other. The hospital
     * whose step it is sees nothing of it, so the database does it.
     */
    void passObligationsOn(Referral before, UUID next, Instant at) {
        flush();
        getEntityManager()
                .createNativeQuery("select 1 from pass_obligations_on(:before, cast(:next as uuid), :at)")
                .setParameter("before", before.getId())
                .setParameter("next", next == null ? null : next.toString())
                .setParameter("at", at)
                .getResultList();
        before.getObligations().all().forEach(getEntityManager()::refresh);
    }

    /** As {@link Obligations#leftAt}, where the caller sees nothing of what the facility owes, so the database does it. */
    void countPermissionsFrom(Referral referral, Instant departure, ObligationConfig limits) {
        flush();
        getEntityManager()
                .createNativeQuery("select 1 from count_permissions_from_departure(:referral, :due)")
                .setParameter("referral", referral.getId())
                .setParameter("due", departure.plus(limits.permissionAfterwards()))
                .getResultList();
    }

    /** The hospital asks for another control, or none. It sees nothing of what the facility owes, so the database does it. */
    void giveUpControl(Referral referral, Instant at) {
        getEntityManager()
                .createNativeQuery("select 1 from give_up_control(:referral, :at)")
                .setParameter("referral", referral.getId())
                .setParameter("at", at)
                .getResultList();
        referral.getObligations().all().forEach(getEntityManager()::refresh);
    }

    /** Of the file that its patient's leads to; empty for whoever neither leads the referral nor was sent it. */
    Optional<PatientState> stateOfPatient(UUID referral) {
        return Optional.ofNullable((String) getEntityManager()
                        .createNativeQuery("select state_of_patient(:referral)")
                        .setParameter("referral", referral)
                        .getSingleResult())
                .map(PatientState::valueOf);
    }

    /** The facility that leads it; empty for one that neither does nor ever had its patient. */
    Optional<UUID> leaderOf(UUID referral) {
        return Optional.ofNullable((UUID) getEntityManager()
                .createNativeQuery("select leader_of_referral(:referral)", UUID.class)
                .setParameter("referral", referral)
                .getSingleResult());
    }

    /** Newest first, each with its obligations, patient and destination. */
    List<Referral> pageOfCaller(Identity caller, ReferralFilter filter, UUID before, int most) {
        var wanted = Conditions.ofCaller(
                        caller,
                        "r.facilityId = :facility",
                        "r.destination.partnerId = :partner and r.sentAt is not null",
                        "r.region = :region")
                .and("r.clinical.status = :clinicalStatus", filter.clinicalStatus())
                .and("r.movement.status <> :unknown", filter.hiddenFrom(caller))
                .and(filter.movementCondition(caller), filter.movementStatus())
                .and("r.clinical.kind = :kind", filter.kind())
                .and("r.clinical.urgency = :urgency", filter.urgency())
                .and("r.patientId in :patientIds", filter.patientIds())
                .and("r.id < :before", before);
        var query = getEntityManager()
                .createQuery(
                        "select r, p, d from Referral r" + SURROUNDINGS + " where " + wanted.text()
                                + " order by r.id desc",
                        Object[].class)
                .setMaxResults(most);
        wanted.values().forEach(query::setParameter);
        var found = query.getResultList();
        var page = found.stream().map(row -> (Referral) row[0]).toList();
        if (!page.isEmpty()) {
            bringObligations(page);
        }
        bringMerged(found.stream().map(row -> (Patient) row[1]).toList());
        bringFormerPatients(
                caller,
                found.stream()
                        .filter(row -> row[1] == null)
                        .map(row -> (Referral) row[0])
                        .toList());
        return page;
    }

    /** Whom a record has gone into is shown in its place. */
    private void bringMerged(List<Patient> listed) {
        var goneInto = listed.stream()
                .filter(Objects::nonNull)
                .map(Patient::getMergedIntoId)
                .filter(Objects::nonNull)
                .toList();
        if (!goneInto.isEmpty()) {
            patients.list("id in ?1", goneInto);
        }
    }

    /** Who has left for another facility since: as they were known here. */
    private void bringFormerPatients(Identity caller, List<Referral> withoutPatient) {
        if (withoutPatient.isEmpty() || caller.facility() == null) {
            return;
        }
        var known = patients.formerlyOf(
                caller.facility(),
                withoutPatient.stream().map(Referral::getPatientId).toList());
        withoutPatient.forEach(referral -> referral.remember(known.get(referral.getPatientId())));
    }

    /** All at once: left to themselves they would come referral by referral. */
    private void bringObligations(List<Referral> page) {
        getEntityManager()
                .createQuery(
                        "select r from Referral r left join fetch r.obligations.items where r.id in :ids",
                        Referral.class)
                .setParameter("ids", page.stream().map(Referral::getId).toList())
                .getResultList();
    }
}
