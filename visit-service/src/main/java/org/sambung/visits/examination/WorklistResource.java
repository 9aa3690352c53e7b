package org.sambung.visits.examination;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sambung.platform.audit.ReadPart;
import org.sambung.platform.audit.ReadTrail;
import org.sambung.platform.event.Aggregate.Bounds;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.rest.Page;
import org.sambung.visits.coverage.FacilityRepository;

/** Who is owed an examination: everybody in custody is examined once a month, counted by the facility's calendar. */
@Path("/v1/examination-worklist")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Examinations", description = "Examinations by the facility's own staff, and who is owed one.")
@Transactional
class WorklistResource {

    @Inject
    ExaminationWorklist worklist;

    @Inject
    FacilityRepository facilities;

    @Inject
    ReadTrail reads;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "listDueExaminations",
            summary = "List who is examined, due and overdue",
            description = "Of the caller's facility, those last known first. Who reads it is recorded.")
    public Page<DueExamination> list(
            @QueryParam("state") ExaminationState state,
            @QueryParam("block") @Size(max = 50) String block,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var today = today();
        var found = worklist.page(caller.identity(), today, state, block, cursor, limit + 1).stream()
                .map(patient -> DueExamination.of(patient, today))
                .toList();
        var page = Page.of(found, limit, DueExamination::patientId);
        var facility = caller.identity().facility();
        var bounds = new Bounds(facility, null, facility == null ? null : facilities.regionOf(facility));
        page.items()
                .forEach(due -> reads.note(due.patientId(), due.patientId(), bounds, EnumSet.of(ReadPart.CLINICAL)));
        return page;
    }

    @GET
    @Path("/counts")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "countDueExaminations",
            summary = "Count who is examined, due and overdue",
            description = "Of the caller's facility, by block, for those who care for them.")
    public ExaminationCounts counts() {
        var today = today();
        return ExaminationCounts.of(
                YearMonth.from(today), worklist.byBlock(caller.identity().facility(), today));
    }

    @GET
    @Path("/figures")
    @RolesAllowed(Roles.FACILITY_HEAD)
    @Operation(
            operationId = "reportDueExaminations",
            summary = "Report how many are examined, due and overdue",
            description =
                    "Of the caller's facility, by block. Fewer than five are not told, nor can they be told from the"
                            + " sums.")
    public FacilityFigures figures() {
        var today = today();
        return FacilityFigures.of(
                YearMonth.from(today), worklist.byBlock(caller.identity().facility(), today));
    }

    @GET
    @Path("/region")
    @RolesAllowed(Roles.OVERSIGHT)
    @Operation(
            operationId = "countDueExaminationsOfRegion",
            summary = "Count who is examined, due and overdue in a region",
            description = "By facility. Fewer than five are not told, nor can they be told from the sums.")
    public RegionCounts region() {
        return RegionCounts.of(worklist.byFacility(clock.instant()));
    }

    private LocalDate today() {
        return facilities.dayOf(caller.identity().facility(), clock.instant());
    }
}
