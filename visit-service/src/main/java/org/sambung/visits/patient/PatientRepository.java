package org.sambung.visits.patient;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sambung.platform.event.CloudEvent;

/** Patients as they are known, within the caller's bounds. */
@ApplicationScoped
public class PatientRepository implements PanacheRepositoryBase<KnownPatient, UUID> {

    @Inject
    AdmissionConfig admission;

    /** Whoever is in custody there now. */
    public Optional<KnownPatient> inCustodyOf(UUID facility, UUID patient) {
        return find("patientId = ?1 and facilityId = ?2 and inCustody", patient, facility)
                .firstResultOptional();
    }

    /** Whether they were in custody there then, or are now and had come in. */
    public boolean mayBeExaminedIn(UUID facility, UUID patient, Instant at) {
        return inCustodyOf(facility, patient)
                        .filter(known -> known.hadComeInBy(at))
                        .isPresent()
                || wasInCustodyOf(facility, patient, at);
    }

    /** When they were last examined, and owe the next examination, as it is recorded now. */
    public void recountExaminations(UUID patient) {
        getEntityManager()
                .createNativeQuery("select cast(recount_examinations(:patient) as text)")
                .setParameter("patient", patient)
                .getSingleResult();
    }

    /** Whether somebody who has left was still in custody there then. */
    public boolean wasInCustodyOf(UUID facility, UUID patient, Instant at) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select was_in_custody(:facility, :patient, :at)", Boolean.class)
                .setParameter("facility", facility)
                .setParameter("patient", patient)
                .setParameter("at", at)
                .getSingleResult();
    }

    /** Those of them who were not in custody there then, nor are now, as far as events have told. */
    @SuppressWarnings("unchecked")
    public Set<UUID> strangersTo(UUID facility, Collection<UUID> patients, Instant at) {
        return new HashSet<>(getEntityManager()
                .createNativeQuery("select strangers_to(:facility, :patients, :at)", UUID.class)
                .setParameter("facility", facility)
                .setParameter("patients", patients.toArray(UUID[]::new))
                .setParameter("at", at)
                .getResultList());
    }

    /** Those in custody there, block by block. @param blocks null for all @param statuses null for all */
    public List<KnownPatient> inCustodyOf(UUID facility, List<String> blocks, List<CustodyStatus> statuses) {
        var wanted = new StringBuilder("facilityId = :facility and inCustody");
        var values = new HashMap<String, Object>();
        values.put("facility", facility);
        if (blocks != null) {
            wanted.append(" and block in :blocks");
            values.put("blocks", blocks);
        }
        if (statuses != null) {
            wanted.append(" and custodyStatus in :statuses");
            values.put("statuses", statuses);
        }
        return list(wanted + " order by block, patientId", values);
    }

    /** They owe no examination for the month in which that was, by the facility's calendar. */
    public void noteExamined(UUID facility, Collection<UUID> patients, Instant at) {
        getEntityManager()
                .createNativeQuery("select cast(note_examined(:facility, :patients, :at) as text)")
                .setParameter("facility", facility)
                .setParameter("patients", patients.toArray(UUID[]::new))
                .setParameter("at", at)
                .getSingleResult();
    }

    /** What was examined of the one counts for the other. */
    void join(UUID gone, UUID kept) {
        getEntityManager()
                .createNativeQuery("select cast(join_patients(:gone, :kept) as text)")
                .setParameter("gone", gone)
                .setParameter("kept", kept)
                .getSingleResult();
    }

    /** @param custody whether they are in custody from now on; null if the event does not say */
    void take(CloudEvent event, ToldPatient told, Boolean custody) {
        getEntityManager()
                .createNativeQuery("select cast(take_patient(:patient, :sequence, :facility, :block, :status,"
                        + " cast(:custody as boolean), :since, :grace) as text)")
                .setParameter("patient", told.patientId())
                .setParameter("sequence", event.sequence())
                .setParameter("facility", told.facilityId())
                .setParameter("block", told.block())
                .setParameter("status", told.custodyStatus().name())
                .setParameter("custody", custody == null ? null : custody.toString())
                .setParameter("since", told.occurredAt())
                .setParameter("grace", admission.graceDays())
                .getSingleResult();
    }
}
