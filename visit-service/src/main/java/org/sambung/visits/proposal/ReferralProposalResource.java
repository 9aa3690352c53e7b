package org.sambung.visits.proposal;

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

/** Proposed referrals, for those who care for the patient and the team that found the reason. */
@Path("/v1/referral-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referral proposals", description = "That somebody should be referred, and why.")
@Transactional
class ReferralProposalResource {

    @Inject
    ReferralProposalRepository proposals;

    @Inject
    FacilityRepository facilities;

    @Inject
    ReadTrail reads;

    @Inject
    Caller caller;

    @GET
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.VISITING_TEAM})
    @Operation(
            summary = "List proposed referrals",
            description = "The caller's own, newest first; of a facility also those whose drafts came along with their"
                    + " patients. What became of each stands beside it: `state`.")
    public Page<ReferralProposalView> list(
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var found = proposals.pageOfCaller(caller.identity(), cursor, limit + 1).stream()
                .map(this::shown)
                .toList();
        return Page.of(found, limit, ReferralProposalView::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.VISITING_TEAM})
    @Operation(
            summary = "Read a proposed referral",
            description = "What the announcement referral.proposed leaves out, named as a referral's clinical summary"
                    + " names it. Read where it was found, and by the facility that leads the draft, which is another where"
                    + " the patient was transferred.")
    public ReferralProposalView read(UUID id) {
        return shown(proposals.ofCaller(id, caller.identity()));
    }

    private ReferralProposalView shown(ReferralProposal proposal) {
        reads.note(proposal.getId(), proposal.getPatientId(), boundsOfReading(proposal), EnumSet.of(ReadPart.CLINICAL));
        return ReferralProposalView.of(proposal, caller.identity());
    }

    /** Whoever audits the facility where it is read finds it: that which leads the draft, or else where it was found. */
    private Bounds boundsOfReading(ReferralProposal proposal) {
        var reader = caller.identity().facility();
        return reader == null || reader.equals(proposal.bounds().facility())
                ? proposal.bounds()
                : new Bounds(reader, null, facilities.regionOf(reader));
    }
}
