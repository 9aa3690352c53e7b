package org.sambung.visits.examination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.rest.Conditions;
import org.sambung.visits.patient.KnownPatient;
import org.sambung.visits.patient.PatientRepository;

/** Who is owed an examination, read from one row for each person in custody. */
@ApplicationScoped
class ExaminationWorklist {

    @Inject
    PatientRepository patients;

    @Inject
    EntityManager database;

    /** Newest patients first. @param state null for all */
    List<KnownPatient> page(
            Identity caller, LocalDate today, ExaminationState state, String block, UUID before, int most) {
        var wanted = Conditions.ofFacility(caller, "facilityId = :facility")
                .and("block = :block", block)
                .and("patientId < :before", before);
        if (state != null) {
            state.addTo(wanted, today);
        }
        return patients.find(wanted.text() + " and inCustody order by patientId desc", wanted.values())
                .page(0, most)
                .list();
    }

    @SuppressWarnings("unchecked")
    List<BlockCount> byBlock(UUID facility, LocalDate today) {
        return ((List<Object[]>) database.createNativeQuery("select block, count(*) filter (where due_until >= :next),"
                                + " count(*) filter (where due_until >= :today and due_until < :next),"
                                + " count(*) filter (where due_until < :today) from known_patient"
                                + " where facility_id = :facility and in_custody group by block order by block")
                        .setParameter("today", today)
                        .setParameter("next", ExaminationState.endOfNextMonth(today))
                        .setParameter("facility", facility)
                        .getResultList())
                .stream()
                        .map(row -> new BlockCount((String) row[0], (Long) row[1], (Long) row[2], (Long) row[3]))
                        .toList();
    }

    /** Of the caller's region, each facility in its own month. */
    @SuppressWarnings("unchecked")
    List<RegionCounts.Counted> byFacility(Instant now) {
        return ((List<Object[]>) database.createNativeQuery(
                                "select facility_id, examined, due, overdue from examinations_of_region(:now)")
                        .setParameter("now", now)
                        .getResultList())
                .stream()
                        .map(row ->
                                new RegionCounts.Counted((UUID) row[0], (Long) row[1], (Long) row[2], (Long) row[3]))
                        .toList();
    }
}
