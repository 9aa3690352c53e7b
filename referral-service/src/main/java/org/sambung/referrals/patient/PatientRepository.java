package org.sambung.referrals.patient;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.rest.Conditions;

/** Asks for what is the caller's; row security beneath gives nothing else anyway. */
@ApplicationScoped
public class PatientRepository implements PanacheRepositoryBase<Patient, UUID> {

    private static final String OF_CALLER = "id = ?1 and (facilityId = ?2 or boundForId = ?2)";

    /** Also who is on the way here. */
    public Optional<Patient> ofCaller(UUID id, Identity caller) {
        return find(OF_CALLER, id, caller.facility()).firstResultOptional();
    }

    /** The row stays locked to the end of the transaction: two who act at once act one after the other. */
    Optional<Patient> lockedOfCaller(UUID id, Identity caller) {
        return find(OF_CALLER, id, caller.facility())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    public boolean isTaken(UUID facility, String recordNumber) {
        return count("facilityId = ?1 and recordNumber = ?2", facility, recordNumber) > 0;
    }

    public Optional<Patient> numbered(UUID facility, String recordNumber) {
        return find("facilityId = ?1 and recordNumber = ?2", facility, recordNumber)
                .firstResultOptional();
    }

    public List<Patient> numbered(UUID facility, Collection<String> recordNumbers) {
        return list("facilityId = ?1 and recordNumber in ?2", facility, recordNumbers);
    }

    /** Of that NIK: more than one where nobody has merged them yet. */
    public List<Patient> withNik(UUID facility, byte[] nikHash) {
        return list("facilityId = ?1 and nikHash = ?2 order by id", facility, nikHash);
    }

    /** Newest first. */
    List<Patient> pageOfCaller(Identity caller, PatientFilter filter, UUID before, int most) {
        var wanted = (filter.arriving()
                        ? Conditions.ofFacility(caller, "boundForId = :facility")
                        : Conditions.ofFacility(caller, "facilityId = :facility"))
                .and("state = :state", filter.state())
                .and("custodyStatus = :custodyStatus", filter.custodyStatus())
                .and("block = :block", filter.block())
                .and("provisional = :provisional", filter.provisional())
                .and("id < :before", before);
        return find(wanted.text() + " order by id desc", wanted.values())
                .range(0, most - 1)
                .list();
    }

    /** Whether that referral's way back began with an escape. */
    boolean hadEscaped(UUID referral) {
        return !getEntityManager()
                .createNativeQuery("select 1 from referral where id = :id and ended_at is not null")
                .setParameter("id", referral)
                .getResultList()
                .isEmpty();
    }

    /** What had gone into a file goes on with it: one look leads to where it is now. */
    void followOn(UUID file, UUID into) {
        update("mergedIntoId = ?2 where mergedIntoId = ?1", file, into);
    }

    /** Files that have gone into this one, oldest first. */
    public List<UUID> mergedInto(UUID id) {
        return getEntityManager()
                .createQuery("select p.id from Patient p where p.mergedIntoId = :id order by p.id", UUID.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** All ids that lead to the same file as this one, itself first; also where there is no such patient. */
    public List<UUID> idsOf(UUID id) {
        var asked = findById(id);
        var file = asked == null || asked.getMergedIntoId() == null ? id : asked.getMergedIntoId();
        return Stream.concat(Stream.of(file), mergedInto(file).stream()).toList();
    }

    /** Who that is, as that facility knows or knew them; a merged file's word is that of the file it has gone into. */
    public Optional<KnownPerson> known(UUID id, UUID facility) {
        var patient = findById(id);
        if (patient == null) {
            return Optional.ofNullable(getEntityManager().find(PatientStay.class, new PatientStay.Key(id, facility)))
                    .map(KnownPerson::of);
        }
        // A hospital sees the file that was sent to it, not the one that this has gone into.
        return Optional.ofNullable(patient.getMergedIntoId())
                .flatMap(file -> known(file, facility))
                .or(() -> Optional.of(KnownPerson.of(patient)));
    }

    /** As that facility knew those who have left it for another. */
    public Map<UUID, KnownPerson> formerlyOf(UUID facility, Collection<UUID> ids) {
        return getEntityManager()
                .createQuery(
                        "select s from PatientStay s where s.key.facilityId = :facility and s.key.patientId in :ids",
                        PatientStay.class)
                .setParameter("facility", facility)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(PatientStay::getPatientId, KnownPerson::of));
    }

    /** As the facility left behind knew that patient. */
    Optional<PatientStay> stay(UUID id, Identity caller) {
        return Optional.ofNullable(
                caller.facility() == null
                        ? null
                        : getEntityManager().find(PatientStay.class, new PatientStay.Key(id, caller.facility())));
    }

    /**
     * Takes the patient over from the facility that sends them, with what has gone into the file and the referrals that are
     * not over: what was theirs becomes the caller's, and what the other facility knew stays there as a copy.
     *
     * @param over clinical states in which a referral stays where it was
     * @return the referrals that came along
     */
    List<UUID> takeOver(UUID id, List<String> over, Instant at) {
        getEntityManager()
                .createNativeQuery("select 1 from hold_referrals_of_patient(:patient)")
                .setParameter("patient", id)
                .getResultList();
        var came = getEntityManager()
                .createNativeQuery("select take_over_patient(:patient, :over, :at)", UUID[].class)
                .setParameter("patient", id)
                .setParameter("over", over.toArray(String[]::new))
                .setParameter("at", at)
                .getSingleResult();
        return came == null ? List.of() : Arrays.asList((UUID[]) came);
    }
}
