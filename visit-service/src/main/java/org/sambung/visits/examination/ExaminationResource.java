package org.sambung.visits.examination;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.audit.History;
import org.sambung.platform.audit.HistoryEntry;
import org.sambung.platform.audit.ReadPart;
import org.sambung.platform.audit.ReadTrail;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Page;
import org.sambung.platform.rest.Version;
import org.sambung.platform.time.Ids;
import org.sambung.visits.coverage.FacilityRepository;
import org.sambung.visits.patient.PatientRepository;
import org.sambung.visits.visit.Moment;

/** Examinations by the facility's own staff: they need neither a visit nor an agreement. */
@Path("/v1/examinations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Examinations", description = "Examinations by the facility's own staff, and who is owed one.")
@Transactional
class ExaminationResource {

    @Inject
    ExaminationRepository examinations;

    @Inject
    ExaminationCorrection.Repository corrections;

    @Inject
    CorrectingExaminations correcting;

    @Inject
    PatientRepository patients;

    @Inject
    FacilityRepository facilities;

    @Inject
    History history;

    @Inject
    ReadTrail reads;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR})
    @Operation(
            summary = "Record an examination by the facility's own staff",
            description =
                    "Of somebody in custody there, known from events; of who has left, with the occurredAt at which"
                            + " they were still there; not from before they came in. It counts for the month of its day by the"
                            + " facility's calendar. Announced as examination.recorded.")
    @CanAnswer("occurred-in-the-future")
    public RestResponse<ExaminationView> examine(@NotNull @Valid RecordExamination command) {
        command.findings().demandPlausible("/findings");
        var facility = caller.identity().facility();
        var patient = command.patientId();
        var at = Moment.of(command.occurredAt(), clock);
        if (!patients.mayBeExaminedIn(facility, patient, at)) {
            throw ProblemException.invalid("/patientId", "unknown-patient");
        }
        var examination = Examination.record(ids.next(), facility, facilities.regionOf(facility), command, at);
        examinations.persistAndFlush(examination);
        patients.noteExamined(facility, List.of(patient), at);
        return Version.created("/v1/examinations/" + examination.getId(), shown(examination), examination.getVersion());
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR})
    @Operation(summary = "List examinations", description = "The facility's own, newest first.")
    public Page<ExaminationView> list(
            @Parameter(description = "Only those of this patient, and of records that went into this one.")
                    @QueryParam("patientId")
                    UUID patientId,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var found = examinations.pageOfCaller(caller.identity(), patientId, cursor, limit + 1);
        var page = Page.of(found, limit, Examination::getId);
        var ids = page.items().stream().map(Examination::getId).toList();
        var corrected =
                corrections.of(ids).stream().collect(Collectors.groupingBy(ExaminationCorrection::getExaminationId));
        return new Page<>(
                page.items().stream()
                        .map(one -> shown(one, corrected.getOrDefault(one.getId(), List.of())))
                        .toList(),
                page.next());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR})
    @Operation(summary = "Read an examination", description = "Who reads it is recorded.")
    public RestResponse<ExaminationView> read(UUID id) {
        var examination = examinations.ofCaller(id, caller.identity());
        return Version.ok(shown(examination), examination.getVersion());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "readExaminationHistory",
            summary = "Read an examination's history",
            description = "Oldest first. Who reads it is recorded.")
    public List<HistoryEntry> history(UUID id) {
        var examination = examinations.ofCaller(id, caller.identity());
        note(examination);
        return history.of(examination.getId());
    }

    @POST
    @Path("/{id}/correction")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "correctExamination",
            summary = "Correct an examination that was recorded wrongly",
            description =
                    "Of the version that was read. What was recorded before stays with it, with reason and time; of another"
                            + " person or of nobody it is taken back, and another one is recorded for whom it was. Who is"
                            + " examined, due and overdue follows. What it is already it does not become again. Announced as"
                            + " examination.corrected or examination.withdrawn.")
    @CanAnswer(status = 428, value = "if-match-needed")
    @CanAnswer(status = 409, value = "illegal-transition")
    public RestResponse<ExaminationView> correct(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid CorrectExamination command) {
        var examination = correcting.correct(id, ifMatch, command);
        return Version.ok(shown(examination), examination.getVersion());
    }

    private ExaminationView shown(Examination examination) {
        return shown(examination, corrections.of(List.of(examination.getId())));
    }

    private ExaminationView shown(Examination examination, List<ExaminationCorrection> corrected) {
        note(examination);
        return ExaminationView.of(examination, corrected);
    }

    private void note(Examination examination) {
        reads.note(
                examination.getId(), examination.getPatientId(), examination.bounds(), EnumSet.of(ReadPart.CLINICAL));
    }
}
