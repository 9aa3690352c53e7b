package org.sambung.agreements.addendum;

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
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.agreements.agreement.AgreementRepository;
import org.sambung.agreements.meeting.EvaluationMeetings;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Role;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Page;
import org.sambung.platform.rest.Version;
import org.sambung.platform.time.Ids;

/** The addenda of an agreement. Either side drafts one. */
@Path("/v1/agreements/{id}/addenda")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Addenda", description = "Papers that change what a running agreement promises.")
@Transactional
class AgreementAddendumResource {

    @Inject
    AgreementRepository agreements;

    @Inject
    AddendumRepository addenda;

    @Inject
    EvaluationMeetings meetings;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.AGREEMENTS_OFFICER, Roles.PARTNER_OFFICER})
    @Operation(
            operationId = "draftAddendum",
            summary = "Draft an addendum",
            description = "To an agreement in force, by either side; it may name the evaluation meeting that led to it."
                    + " Announced as addendum.drafted.")
    @CanAnswer("addendum-must-name-held-evaluation")
    public RestResponse<AddendumView> draft(UUID id, @NotNull @Valid AddendumDraft draft) {
        var agreement = agreements.ofCaller(id, caller.identity());
        var reaching = agreement.reaching(caller.identity());
        if (!reaching.has(Role.AGREEMENTS_OFFICER) && !reaching.has(Role.PARTNER_OFFICER)) {
            throw ProblemException.forbidden();
        }
        meetings.demandHeldOn(draft.meetingId(), agreement);
        var addendum = Addendum.draft(ids.next(), agreement, draft, clock.instant());
        addenda.persistAndFlush(addendum);
        var situation = new AddendumSituation(addendum, agreement, clock.instant());
        return Version.created(
                "/v1/addenda/" + addendum.getId(),
                AddendumView.of(situation, caller.identity(), List.of()),
                addendum.getVersion());
    }

    @GET
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.PARTNER_OFFICER,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(
            operationId = "listAddenda",
            summary = "List the addenda of an agreement",
            description = "Newest first, drafts too.")
    public Page<AddendumView> list(
            UUID id,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var agreement = agreements.ofCaller(id, caller.identity());
        var found = addenda.pageOfCaller(caller.identity(), agreement.getId(), cursor, limit + 1).stream()
                .map(AddendumView::inList)
                .toList();
        return Page.of(found, limit, AddendumView::id);
    }
}
