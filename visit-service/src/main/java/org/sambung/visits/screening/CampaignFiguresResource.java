package org.sambung.visits.screening;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.rest.Page;

/** What campaigns reached and brought, for those who answer for them and care for nobody of a cohort. */
@Path("/v1/screening-figures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Screening")
@Transactional
class CampaignFiguresResource {

    @Inject
    CountingCampaigns campaigns;

    @GET
    @RolesAllowed({Roles.FACILITY_HEAD, Roles.HEALTH_OFFICE, Roles.OVERSIGHT})
    @Operation(
            operationId = "reportScreenings",
            summary = "Report how many were screened and what it brought",
            description =
                    "Of the caller's facility, agreements or region, by campaign, newest first; nobody of a cohort, nor"
                            + " for what it is screened. Fewer than five are not told, nor can they be told from the sums.")
    public Page<CampaignFigures> list(
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var found = campaigns.page(cursor, limit + 1).stream()
                .map(CampaignFigures::of)
                .toList();
        return Page.of(found, limit, CampaignFigures::campaignId);
    }
}
