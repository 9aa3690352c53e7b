package org.sambung.referrals.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.audit.HistoryEntry;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.rest.Page;

/** Persons in custody as patients. */
@Path("/v1/patients")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Patients", description = "Persons in custody as patients.")
@Transactional
class PatientResource {

    @Inject
    KeepingFiles files;

    @Inject
    ShowingPatients showing;

    @Inject
    PatientRepository patients;

    @Inject
    Caller caller;

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.CUSTODY_REGISTRAR})
    @Operation(
            summary = "Register a patient of the caller's facility",
            description = "The record number is the facility's own and unique there. Announced as patient.registered.")
    @CanAnswer(status = 409, value = "record-number-taken")
    @CanAnswer("facility-not-registered")
    public RestResponse<PatientView> register(@NotNull @Valid RegisterPatient command) {
        return showing.created(files.register(command));
    }

    @POST
    @Path("/provisional")
    @ResponseStatus(201)
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.CUSTODY_REGISTRAR, Roles.CUSTODY_OFFICER})
    @Operation(
            operationId = "registerProvisionalPatient",
            summary = "Register somebody by name, sex and block",
            description = "Until the record is completed, or merged with one that is there. Announced as"
                    + " patient.registered.")
    @CanAnswer("facility-not-registered")
    public RestResponse<PatientView> registerProvisional(@NotNull @Valid ProvisionalPatient command) {
        return showing.created(files.registerProvisional(command));
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.CUSTODY_REGISTRAR, Roles.CUSTODY_OFFICER})
    @Operation(
            summary = "List the facility's patients",
            description = "Newest first. To find somebody by name or number, see POST /v1/patient-searches.")
    public Page<PatientView> list(
            @QueryParam("state") PatientState state,
            @QueryParam("custodyStatus") CustodyStatus custodyStatus,
            @QueryParam("block") String block,
            @QueryParam("provisional") Boolean provisional,
            @Parameter(description = "Those on the way here from another facility instead.")
                    @QueryParam("arriving")
                    @DefaultValue("false")
                    boolean arriving,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var filter = new PatientFilter(state, custodyStatus, block, provisional, arriving);
        var found = patients.pageOfCaller(caller.identity(), filter, cursor, limit + 1);
        var page = Page.of(found, limit, Patient::getId);
        return new Page<>(page.items().stream().map(showing::inList).toList(), page.next());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.CUSTODY_REGISTRAR, Roles.CUSTODY_OFFICER})
    @Operation(
            summary = "Read a patient",
            description =
                    "Custody officers see name and block only. The id of a merged record answers the record that it"
                            + " has gone into; a facility that a patient has left sees what it knew then.")
    public RestResponse<PatientView> read(UUID id) {
        return showing.read(id);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.CUSTODY_REGISTRAR})
    @Operation(
            operationId = "readPatientHistory",
            summary = "Read the history of a patient's record",
            description = "What was done at the caller's facility, oldest first.")
    public List<HistoryEntry> history(UUID id) {
        return showing.history(id);
    }
}
