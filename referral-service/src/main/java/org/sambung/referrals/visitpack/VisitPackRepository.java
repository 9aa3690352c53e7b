package org.sambung.referrals.visitpack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sambung.platform.identity.Identity;
import org.sambung.referrals.clinical.BackReferral;
import org.sambung.referrals.clinical.ClinicalSummary;
import org.sambung.referrals.patient.Patient;

/** Reaches a visit's patients by the visit alone: row security gives a team nobody else's. */
@ApplicationScoped
class VisitPackRepository {

    @Inject
    EntityManager database;

    @Inject
    ClinicalSummary.Sealed summaries;

    @Inject
    BackReferral.Sealed backReferrals;

    Optional<VisitRoster> ofCaller(UUID visit, Identity caller) {
        return database.createQuery(
                        "from VisitRoster where visitId = :visit and partnerId = :partner", VisitRoster.class)
                .setParameter("visit", visit)
                .setParameter("partner", caller.partner())
                .getResultStream()
                .findFirst();
    }

    /** Who of the roster is in the facility's custody now. */
    @SuppressWarnings("unchecked")
    List<Patient> patientsOf(UUID visit) {
        return database.createNativeQuery("select * from patients_of_visit(:visit)", Patient.class)
                .setParameter("visit", visit)
                .getResultList();
    }

    /** What the facility's referrals say of each, the newest first. */
    @SuppressWarnings("unchecked")
    Map<UUID, List<KnownCare>> careOf(UUID visit) {
        List<Object[]> rows = database.createNativeQuery("select * from care_of_visit(:visit)")
                .setParameter("visit", visit)
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(
                                row -> new KnownCare(
                                        summaries.convertToEntityAttribute((byte[]) row[1]),
                                        backReferrals.convertToEntityAttribute((byte[]) row[2]),
                                        (boolean) row[3]),
                                Collectors.toList())));
    }
}
