package org.sambung.referrals.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;

/** What is written into a patient's record, each part by those who know it. */
@Path("/v1/patients/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Patients")
@Transactional
class RecordResource {

    @Inject
    KeepingFiles files;

    @Inject
    MovingPatients moving;

    @Inject
    ShowingPatients showing;

    @Inject
    Caller caller;

    @PUT
    @Path("/person")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.CUSTODY_REGISTRAR})
    @Operation(
            operationId = "describePatient",
            summary = "Write anew who a patient is",
            description =
                    "As a whole. The custody registrar's word leaves consent and allergies as they are. Announced as"
                            + " patient.changed.")
    @CanAnswer(status = 409, value = "illegal-transition")
    public RestResponse<PatientView> describe(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid DescribePatient command) {
        return showing.ok(files.edit(
                id,
                ifMatch,
                (patient, at) ->
                        patient.describe(command.person(), files.hashOf(command.person()), caller.identity(), at)));
    }

    @PUT
    @Path("/insurance")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.CUSTODY_REGISTRAR})
    @Operation(
            operationId = "insurePatient",
            summary = "Record the state of the national insurance",
            description = "With the day on which it was asked. Announced as patient.changed.")
    @CanAnswer(status = 409, value = "illegal-transition")
    public RestResponse<PatientView> insure(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid InsurePatient command) {
        return showing.ok(files.edit(id, ifMatch, (patient, at) -> patient.insure(command, caller.identity(), at)));
    }

    @PUT
    @Path("/placement")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.CUSTODY_REGISTRAR, Roles.CUSTODY_OFFICER})
    @Operation(
            operationId = "placePatient",
            summary = "Record another block",
            description = "Announced as patient.moved.")
    @CanAnswer(status = 409, value = "illegal-transition")
    public RestResponse<PatientView> place(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid PlacePatient command) {
        return showing.ok(
                files.edit(id, ifMatch, (patient, at) -> patient.place(command.block(), caller.identity(), at)));
    }

    @PUT
    @Path("/custody-dates")
    @RolesAllowed(Roles.CUSTODY_REGISTRAR)
    @Operation(
            operationId = "planCustodyDates",
            summary = "Record court dates and the expected release",
            description = "As a whole; a planned departure warns of them. Announced as patient.changed.")
    @CanAnswer(status = 409, value = "illegal-transition")
    public RestResponse<PatientView> plan(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid PlanCustodyDates command) {
        return showing.ok(files.edit(id, ifMatch, (patient, at) -> patient.plan(command, caller.identity(), at)));
    }

    @POST
    @Path("/custody-entries")
    @RolesAllowed(Roles.CUSTODY_REGISTRAR)
    @Operation(
            operationId = "recordCustody",
            summary = "Record another custody status or authority, from a day on",
            description =
                    "The entry of the latest day counts, of two of one day the later word. Where the status changes,"
                            + " the permission steps that are not granted yet are worked out anew. Announced as patient.moved, or as"
                            + " patient.changed where the status stays.")
    @CanAnswer(status = 409, value = "illegal-transition")
    @CanAnswer("facility-not-registered")
    public RestResponse<PatientView> enter(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RecordCustody command) {
        return showing.ok(moving.enter(id, ifMatch, command));
    }

    @POST
    @Path("/completion")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.CUSTODY_REGISTRAR})
    @Operation(
            operationId = "completePatient",
            summary = "Complete a provisional patient's record",
            description = "The name until now stays as an alias. Announced as patient.completed.")
    @CanAnswer(
            status = 409,
            value = {"illegal-transition", "record-number-taken"})
    @CanAnswer("facility-not-registered")
    public RestResponse<PatientView> complete(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RegisterPatient command) {
        return showing.ok(moving.complete(id, ifMatch, command));
    }
}
