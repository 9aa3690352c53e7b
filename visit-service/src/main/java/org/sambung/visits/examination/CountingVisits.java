package org.sambung.visits.examination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.sambung.visits.patient.PatientRepository;
import org.sambung.visits.visit.InmatesSeen;
import org.sambung.visits.visit.VisitKind;

/** Whoever a partner's team examines needs no other examination that month. */
@ApplicationScoped
class CountingVisits {

    /** Who only listens at a lecture, or has a sample taken, is not examined. */
    private static final Set<VisitKind> EXAMINING = EnumSet.of(VisitKind.ROUTINE_CHECKUP, VisitKind.TREATMENT);

    @Inject
    PatientRepository patients;

    void onSeen(@Observes InmatesSeen seen) {
        if (EXAMINING.contains(seen.kind()) && !seen.patients().isEmpty()) {
            patients.noteExamined(seen.facilityId(), seen.patients(), seen.at());
        }
    }
}
