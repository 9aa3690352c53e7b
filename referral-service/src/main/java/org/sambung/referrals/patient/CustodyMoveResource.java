package org.sambung.referrals.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.time.Happened;

/** Where custody takes patients: to another facility, out, back; and two records that become one. */
@Path("/v1/patients/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Patients")
@Transactional
class CustodyMoveResource {

    @Inject
    MovingPatients moving;

    @Inject
    KeepingFiles files;

    @Inject
    ShowingPatients showing;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @POST
    @Path("/transfer")
    @RolesAllowed(Roles.CUSTODY_REGISTRAR)
    @Operation(
            operationId = "transferPatient",
            summary = "Send a patient to another facility",
            description =
                    "That facility may read the record from now on, and takes over with its reception. Referrals that"
                            + " have not begun go along or end, as said here. Announced as patient.transfer-announced.")
    @CanAnswer(status = 409, value = "illegal-transition")
    public RestResponse<PatientView> send(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid TransferPatient command) {
        return showing.ok(moving.send(id, ifMatch, command));
    }

    @POST
    @Path("/transfer-withdrawal")
    @RolesAllowed(Roles.CUSTODY_REGISTRAR)
    @Operation(
            operationId = "withdrawTransfer",
            summary = "Withdraw a transfer",
            description =
                    "Before the other facility has received the patient. Announced as patient.transfer-withdrawn.")
    @CanAnswer(status = 409, value = "illegal-transition")
    public RestResponse<PatientView> keep(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid LeaveCustody command) {
        return showing.ok(
                files.step(id, ifMatch, whenOf(command), (patient, at) -> patient.keep(caller.identity(), at)));
    }

    @POST
    @Path("/reception")
    @RolesAllowed(Roles.CUSTODY_REGISTRAR)
    @Operation(
            operationId = "receivePatient",
            summary = "Receive a patient from another facility",
            description = "The record is this facility's from now on, with the referrals that are not over; the other"
                    + " keeps what it wrote. Announced as patient.transferred, and referral.reowned for each referral.")
    @CanAnswer(
            status = 409,
            value = {"illegal-transition", "record-number-taken"})
    @CanAnswer("facility-not-registered")
    public RestResponse<PatientView> receive(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ReceivePatient command) {
        return showing.ok(moving.receive(id, ifMatch, command));
    }

    @POST
    @Path("/release")
    @RolesAllowed(Roles.CUSTODY_REGISTRAR)
    @Operation(
            operationId = "releasePatient",
            summary = "Record a release",
            description =
                    "Referrals that have not begun end; care that has begun goes on. Announced as patient.released.")
    @CanAnswer(status = 409, value = "illegal-transition")
    public RestResponse<PatientView> release(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid LeaveCustody command) {
        return showing.ok(moving.release(id, ifMatch, whenOf(command)));
    }

    @POST
    @Path("/escape")
    @RolesAllowed({Roles.CUSTODY_REGISTRAR, Roles.CUSTODY_OFFICER})
    @Operation(
            operationId = "recordPatientEscape",
            summary = "Record an escape",
            description = "Until the patient is readmitted. Announced as patient.escaped.")
    @CanAnswer(status = 409, value = "illegal-transition")
    public RestResponse<PatientView> escape(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid LeaveCustody command) {
        return showing.ok(moving.escape(id, ifMatch, whenOf(command)));
    }

    @POST
    @Path("/death")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.CUSTODY_REGISTRAR})
    @Operation(
            operationId = "recordPatientDeath",
            summary = "Record a death",
            description = "Referrals that have not begun end. Announced as patient.died.")
    @CanAnswer(status = 409, value = "illegal-transition")
    public RestResponse<PatientView> die(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid LeaveCustody command) {
        return showing.ok(moving.die(id, ifMatch, whenOf(command)));
    }

    @POST
    @Path("/readmission")
    @RolesAllowed(Roles.CUSTODY_REGISTRAR)
    @Operation(
            operationId = "readmitPatient",
            summary = "Record that somebody known is in custody again",
            description = "After an escape or a release. Announced as patient.readmitted.")
    @CanAnswer(status = 409, value = "illegal-transition")
    @CanAnswer("facility-not-registered")
    public RestResponse<PatientView> readmit(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ReadmitPatient command) {
        return showing.ok(moving.readmit(id, ifMatch, command));
    }

    @POST
    @Path("/merger")
    @RolesAllowed({Roles.DOCTOR, Roles.CUSTODY_REGISTRAR})
    @Operation(
            operationId = "mergePatients",
            summary = "Merge a duplicate into this record",
            description =
                    "What this one lacks is taken from the other, whose name stays as an alias and whose id leads here"
                            + " from now on. Announced as patient.changed of this and patient.merged of the other.")
    @CanAnswer(status = 409, value = "illegal-transition")
    @CanAnswer(rules = MergeRule.class)
    public RestResponse<PatientView> merge(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid MergePatients command) {
        return showing.ok(moving.merge(id, ifMatch, command, Happened.at(command.occurredAt(), clock)));
    }

    private static Instant whenOf(LeaveCustody command) {
        return command == null ? null : command.occurredAt();
    }
}
