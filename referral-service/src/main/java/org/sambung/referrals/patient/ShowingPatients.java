package org.sambung.referrals.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.audit.History;
import org.sambung.platform.audit.HistoryEntry;
import org.sambung.platform.audit.ReadTrail;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Version;

/** Shows patients to whom they may be shown, and records who was shown whom. */
@ApplicationScoped
public class ShowingPatients {

    @Inject
    PatientRepository patients;

    @Inject
    KeepingFiles files;

    @Inject
    ReadTrail reads;

    @Inject
    History history;

    @Inject
    Caller caller;

    /** The file, or the copy that stayed here when the patient left for another facility. */
    RestResponse<PatientView> read(UUID id) {
        var stay = patients.stay(id, caller.identity());
        var isHere = stay.isEmpty() || patients.ofCaller(id, caller.identity()).isPresent();
        if (isHere) {
            return ok(files.found(id));
        }
        note(
                id,
                new Aggregate.Bounds(
                        stay.get().getFacilityId(), null, stay.get().getRegion()));
        return Version.ok(PatientView.of(stay.get(), caller.identity()), 0);
    }

    RestResponse<PatientView> ok(Patient patient) {
        return Version.ok(whole(patient), patient.getVersion());
    }

    RestResponse<PatientView> created(Patient patient) {
        return Version.created(PatientView.href(patient.getId()), whole(patient), patient.getVersion());
    }

    public PatientView inList(Patient patient) {
        note(patient.getId(), patient.bounds());
        return PatientView.inList(patient, caller.identity());
    }

    /** What this facility has done; another's part of it is not told. */
    List<HistoryEntry> history(UUID id) {
        var patient = patients.ofCaller(id, caller.identity());
        if (patient.isEmpty() && patients.stay(id, caller.identity()).isEmpty()) {
            throw ProblemException.notFound();
        }
        return history.of(id);
    }

    private PatientView whole(Patient patient) {
        note(patient.getId(), patient.bounds());
        return PatientView.whole(patient, patients.mergedInto(patient.getId()), caller.identity());
    }

    private void note(UUID id, Aggregate.Bounds bounds) {
        reads.note(id, id, bounds, PatientView.partsFor(caller.identity()));
    }
}
