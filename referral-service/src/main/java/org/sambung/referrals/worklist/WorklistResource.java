package org.sambung.referrals.worklist;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Page;

/**
 * What waits for whom, one call each: how many in each part of the list, and a page of one of them. Without
 * {@code section} that is the first part with something in it.
 */
@Path("/v1/worklists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Worklists", description = "What waits for whom.")
@Transactional
class WorklistResource {

    private static final String DEFAULT_LIMIT = "20";
    private static final String SECTION =
            "The part of the list to show; the first with something in it if absent. A cursor goes on in its own.";

    @Inject
    ShowingWorklists showing;

    @Inject
    Caller caller;

    @GET
    @Path("/clinic")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "readClinicWorklist",
            summary = "Read the clinic's worklist",
            description =
                    "Drafts, what is to be sent, what a visit had proposed or a hospital asked for and has taken back while the clinic"
                            + " still holds it, questions of hospitals, answers that are awaited, control dates, obligations.")
    public WorklistView clinic(
            @Parameter(description = SECTION)
                    @QueryParam("section")
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {
                                "DRAFTS",
                                "TO_SUBMIT",
                                "GROUND_WITHDRAWN",
                                "QUESTIONS",
                                "ANSWERS_AWAITED",
                                "CONTROL_DATES",
                                "OBLIGATIONS"
                            },
                            extensions = @Extension(name = "x-codes", value = "worklistSection"))
                    WorklistSection section,
            @QueryParam("cursor") @Size(max = 300) String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit) {
        return page(Worklist.CLINIC, section, cursor, limit);
    }

    @GET
    @Path("/facility-head")
    @RolesAllowed(Roles.FACILITY_HEAD)
    @Operation(
            operationId = "readFacilityHeadWorklist",
            summary = "Read the facility head's worklist",
            description =
                    "Permissions that wait for the head, by urgency; what has passed on to the regional office stands in its"
                            + " list. Nothing clinical.")
    public WorklistView facilityHead(
            @Parameter(description = SECTION)
                    @QueryParam("section")
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"PERMISSIONS", "LETTERS_AWAITED"},
                            extensions = @Extension(name = "x-codes", value = "worklistSection"))
                    WorklistSection section,
            @QueryParam("cursor") @Size(max = 300) String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit) {
        return page(Worklist.FACILITY_HEAD, section, cursor, limit);
    }

    @GET
    @Path("/custody")
    @RolesAllowed({Roles.CUSTODY_OFFICER, Roles.CUSTODY_REGISTRAR})
    @Operation(
            operationId = "readCustodyWorklist",
            summary = "Read the custody staff's worklist",
            description =
                    "Letters to record, who leaves and returns today by the facility's own day, who is outside now,"
                            + " who is overdue, and what custody itself owes.")
    public WorklistView custody(
            @Parameter(description = SECTION)
                    @QueryParam("section")
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {
                                "LETTERS_TO_RECORD",
                                "LEAVING_TODAY",
                                "RETURNING_TODAY",
                                "OUTSIDE_NOW",
                                "OVERDUE",
                                "DUTIES"
                            },
                            extensions = @Extension(name = "x-codes", value = "worklistSection"))
                    WorklistSection section,
            @QueryParam("cursor") @Size(max = 300) String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit) {
        return page(Worklist.CUSTODY, section, cursor, limit);
    }

    @GET
    @Path("/hospital")
    @RolesAllowed({Roles.REFERRAL_DESK, Roles.HOSPITAL_SYSTEM})
    @Operation(
            operationId = "readHospitalWorklist",
            summary = "Read the hospital's worklist",
            description =
                    "What the agreed time for an answer has passed of, which is the second contact's; what the hospital has to"
                            + " answer, by urgency, with the time left; who is on the way.")
    public WorklistView hospital(
            @Parameter(description = SECTION)
                    @QueryParam("section")
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"ESCALATED", "TO_ANSWER", "ON_THE_WAY"},
                            extensions = @Extension(name = "x-codes", value = "worklistSection"))
                    WorklistSection section,
            @QueryParam("cursor") @Size(max = 300) String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit) {
        return page(Worklist.HOSPITAL, section, cursor, limit);
    }

    @GET
    @Path("/region")
    @RolesAllowed(Roles.OVERSIGHT)
    @Operation(
            operationId = "readRegionWorklist",
            summary = "Read the regional office's worklist",
            description =
                    "Permissions that are the office's to decide, and escalations: deferred permissions, what goes outside any"
                            + " agreement, answers, obligations and returns whose time has passed. No persons.")
    public WorklistView region(
            @Parameter(description = SECTION)
                    @QueryParam("section")
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {
                                "PERMISSIONS_TO_DECIDE",
                                "DEFERRED_PERMISSIONS",
                                "PASSED_PERMISSIONS",
                                "OUTSIDE_AGREEMENT",
                                "UNANSWERED",
                                "OVERDUE_OBLIGATIONS",
                                "OVERDUE_RETURNS"
                            },
                            extensions = @Extension(name = "x-codes", value = "worklistSection"))
                    WorklistSection section,
            @QueryParam("cursor") @Size(max = 300) String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit) {
        return page(Worklist.REGION, section, cursor, limit);
    }

    private WorklistView page(Worklist worklist, WorklistSection section, String cursor, int limit) {
        var after = cursor == null || cursor.isEmpty() ? null : WorklistCursor.of(cursor, worklist);
        if (section != null && (section.worklist() != worklist || after != null && after.section() != section)) {
            throw ProblemException.invalid("section", "malformed-value");
        }
        return showing.page(caller.identity(), worklist, section, after, limit);
    }
}
