package org.sambung.referrals.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.audit.ReadTrail;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Version;
import org.sambung.platform.seal.Sealer;
import org.sambung.platform.time.Ids;
import org.sambung.referrals.coverage.KnownFacility;

/** Persons in custody as patients. */
@Path("/v1/patients")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Patients", description = "Persons in custody as patients.")
@Transactional
class PatientResource {

    @Inject
    PatientRepository patients;

    @Inject
    ReadTrail reads;

    @Inject
    Sealer sealer;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.CUSTODY_REGISTRAR})
    @Operation(
            summary = "Register a patient of the caller's facility",
            description = "The record number is the facility's own and unique there. Announced as patient.registered.")
    @CanAnswer(status = 409, value = "record-number-taken")
    @CanAnswer("facility-not-registered")
    public RestResponse<PatientView> register(@NotNull @Valid RegisterPatient command) {
        var facility = knownFacility();
        if (patients.isTaken(facility.getId(), command.recordNumber().strip())) {
            throw new ProblemException(409, "record-number-taken");
        }
        var nik = command.person().nik();
        var patient = Patient.register(
                ids.next(),
                facility.getId(),
                facility.getRegion(),
                command,
                nik == null ? null : sealer.hash(nik, "patient|nik"),
                clock.instant());
        patients.persistAndFlush(patient);
        return Version.created("/v1/patients/" + patient.getId(), shown(patient), patient.getVersion());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.CUSTODY_REGISTRAR, Roles.CUSTODY_OFFICER})
    @Operation(summary = "Read a patient", description = "Custody officers see name and block only.")
    public RestResponse<PatientView> read(UUID id) {
        var patient = patients.ofCaller(id, caller.identity()).orElseThrow(ProblemException::notFound);
        return Version.ok(shown(patient), patient.getVersion());
    }

    private PatientView shown(Patient patient) {
        var reader = caller.identity();
        reads.note(patient.getId(), patient.getId(), patient.bounds(), PatientView.partsFor(reader));
        return PatientView.of(patient, reader);
    }

    private KnownFacility knownFacility() {
        var own = caller.identity().facility();
        var facility = own == null ? null : patients.getEntityManager().find(KnownFacility.class, own);
        if (facility == null) {
            throw new ProblemException(422, "facility-not-registered");
        }
        return facility;
    }
}
