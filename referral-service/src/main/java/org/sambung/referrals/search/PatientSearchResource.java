package org.sambung.referrals.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Role;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.problem.ProblemException;
import org.sambung.referrals.patient.KeepingFiles;
import org.sambung.referrals.patient.Patient;
import org.sambung.referrals.patient.PatientRepository;
import org.sambung.referrals.patient.ShowingPatients;

/** Finds patients of the caller's facility. */
@Path("/v1/patient-searches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Patients")
@Transactional
class PatientSearchResource {

    private static final int MOST = 20;
    private static final Set<Role> KNOWING_NIK = Set.of(Role.NURSE, Role.DOCTOR, Role.CUSTODY_REGISTRAR);

    @Inject
    KnownNames names;

    @Inject
    PatientRepository patients;

    @Inject
    KeepingFiles files;

    @Inject
    ShowingPatients showing;

    @Inject
    Caller caller;

    @POST
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.CUSTODY_REGISTRAR, Roles.CUSTODY_OFFICER})
    @Operation(
            operationId = "searchPatients",
            summary = "Find patients of the caller's facility",
            description =
                    "By a name with its typing errors, old or new spelling, or an alias; by record number; or by NIK."
                            + " Who was shown is recorded. Nothing is announced.")
    public FoundPatients search(@NotNull @Valid SearchPatients sought) {
        var facility = caller.identity().facility();
        var found = facility == null ? List.<Patient>of() : found(sought, facility);
        return new FoundPatients(found.stream().limit(MOST).map(showing::inList).toList());
    }

    private List<Patient> found(SearchPatients sought, UUID facility) {
        if (sought.nik() != null) {
            if (!caller.identity().hasAny(KNOWING_NIK)) {
                throw ProblemException.forbidden();
            }
            return patients.withNik(facility, files.hashOf(sought.nik()));
        }
        if (sought.recordNumber() != null) {
            return patients.numbered(facility, sought.recordNumber().strip()).stream()
                    .map(patient ->
                            patient.getMergedIntoId() == null ? patient : patients.findById(patient.getMergedIntoId()))
                    .toList();
        }
        return inOrder(names.like(sought.name(), facility, MOST));
    }

    private List<Patient> inOrder(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var byId =
                patients.list("id in ?1", ids).stream().collect(Collectors.toMap(Patient::getId, Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }
}
