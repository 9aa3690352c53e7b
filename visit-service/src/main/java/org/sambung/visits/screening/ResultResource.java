package org.sambung.visits.screening;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.audit.ReadPart;
import org.sambung.platform.audit.ReadTrail;
import org.sambung.platform.idempotency.RepeatableByItself;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.rest.Page;
import org.sambung.platform.rows.RowFile;

/** What campaigns found: results by person, contacts, and how many of the cohort were screened. */
@Path("/v1/screening-campaigns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Screening", description = "Screening campaigns: cohort, days, attendance, results.")
@Transactional
class ResultResource {

    private static final String CSV = "text/csv";
    private static final String JSON_LINES = "application/x-ndjson";

    @Inject
    ScreeningRepository campaigns;

    @Inject
    ImportingResults importing;

    @Inject
    CountingCohorts cohorts;

    @Inject
    ContactLists contacts;

    @Inject
    Correction.Repository corrections;

    @Inject
    ReadTrail reads;

    @Inject
    Caller caller;

    @POST
    @Path("/results")
    @Consumes({CSV, JSON_LINES})
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.VISITING_TEAM})
    @Operation(
            operationId = "importResults",
            summary = "Import results",
            description = "All of the file or nothing: errors name the lines, /lines/2 the second. CSV with a header of"
                    + " patientId, sample or both, and result; or one JSON object with these names on each line. The same file"
                    + " again adds nothing, also where one of its results was corrected since, so an Idempotency-Key is"
                    + " not looked at. What was INDETERMINATE is replaced by what another file says. Whoever is positive is announced once as referral.proposed, which does not"
                    + " tell why.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        example = "sample,result\nTL-0001,NEGATIVE\nTL-0002,POSITIVE\n"),
                @Content(
                        mediaType = JSON_LINES,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        examples = "{\"sample\": \"TL-0001\", \"result\": \"NEGATIVE\"}\n"))
            })
    @CanAnswer(status = 409, value = "illegal-transition")
    @RepeatableByItself
    // However slowly the file comes, neither the campaign nor a connection waits for it.
    @Transactional(TxType.NOT_SUPPORTED)
    public RestResponse<ImportOutcome> take(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Context HttpHeaders headers, @NotNull InputStream file) {
        var csv = MediaType.valueOf(CSV).isCompatible(headers.getMediaType());
        return importing.take(id, ifMatch, RowFile.received(file), csv);
    }

    @GET
    @Path("/cohort")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.VISITING_TEAM})
    @Operation(
            operationId = "listCohort",
            summary = "List who is to be screened",
            description = "With day, sample, result and what was corrected, by day. Who reads it is recorded.")
    public Page<MemberView> cohort(
            UUID id,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var campaign = campaigns.ofCaller(id, caller.identity());
        var found = campaigns.pageOfCohort(campaign, cursor, limit + 1);
        var corrected = corrections.ofMembers(found.stream().map(Member::getId).toList()).stream()
                .collect(Collectors.groupingBy(Correction::getMemberId));
        var page = Page.of(
                found.stream()
                        .map(member -> MemberView.of(member, corrected.getOrDefault(member.getId(), List.of())))
                        .toList(),
                limit,
                MemberView::id);
        page.items().forEach(member -> note(campaign, member.patientId()));
        return page;
    }

    @GET
    @Path("/contacts")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "listContacts",
            summary = "List who shares a block with somebody positive",
            description = "By block, as people live there now. Who reads it is recorded.")
    public List<BlockContacts> contacts(UUID id) {
        var campaign = campaigns.ofCaller(id, caller.identity());
        var found = contacts.of(campaign);
        found.forEach(block -> Stream.concat(block.positives().stream(), block.contacts().stream())
                .forEach(patient -> note(campaign, patient)));
        return found;
    }

    @GET
    @Path("/coverage")
    @Produces({MediaType.APPLICATION_JSON, CoverageChart.SVG})
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.VISITING_TEAM})
    @Operation(
            operationId = "readScreeningCoverage",
            summary = "Read how many were screened and what it brought, by day",
            description = "In numbers, or as a picture (image/svg+xml).")
    @APIResponse(
            responseCode = "200",
            description = "Coverage and yield by day.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CampaignCoverage.class)),
                @Content(
                        mediaType = CoverageChart.SVG,
                        schema = @Schema(type = SchemaType.STRING),
                        example = "<svg xmlns='http://www.w3.org/2000/svg' role='img'/>")
            })
    public CampaignCoverage coverage(UUID id) {
        var campaign = campaigns.ofCaller(id, caller.identity());
        var positives = new HashMap<LocalDate, Integer>();
        cohorts.positivesOf(campaign, positive -> positives.merge(positive.attendedOn(), 1, Integer::sum));
        return CampaignCoverage.of(id, cohorts.tallies(campaign), positives);
    }

    private void note(ScreeningCampaign campaign, UUID patient) {
        reads.note(campaign.getId(), patient, campaign.bounds(), EnumSet.of(ReadPart.CLINICAL));
    }
}
