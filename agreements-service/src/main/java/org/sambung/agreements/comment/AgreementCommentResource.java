package org.sambung.agreements.comment;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.agreements.agreement.AgreementRepository;
import org.sambung.agreements.agreement.Author;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Role;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Page;
import org.sambung.platform.rest.Version;
import org.sambung.platform.time.Ids;

/** What the two sides say of an agreement's scope. Both officers say and read; nobody unsays. */
@Path("/v1/agreements/{id}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Negotiation")
@Transactional
class AgreementCommentResource {

    @Inject
    AgreementRepository agreements;

    @Inject
    CommentRepository comments;

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
            operationId = "commentOnAgreement",
            summary = "Comment on an agreement's scope",
            description = "By either side; the other is notified. It is kept beside the version it is about, and stays"
                    + " as it was said. Announced as comment.made.")
    public RestResponse<CommentView> make(UUID id, @NotNull @Valid MakeComment command) {
        var agreement = agreements.ofCaller(id, caller.identity());
        var reaching = agreement.reaching(caller.identity());
        if (!reaching.has(Role.AGREEMENTS_OFFICER) && !reaching.has(Role.PARTNER_OFFICER)) {
            throw ProblemException.forbidden();
        }
        var comment = Comment.make(ids.next(), agreement, command, Author.of(reaching), clock.instant());
        comments.persistAndFlush(comment);
        return Version.created("/v1/comments/" + comment.getId(), CommentView.of(comment), comment.getVersion());
    }

    @GET
    @RolesAllowed({Roles.AGREEMENTS_OFFICER, Roles.FACILITY_HEAD, Roles.PARTNER_OFFICER})
    @Operation(
            operationId = "listAgreementComments",
            summary = "List the comments on an agreement",
            description = "Newest first.")
    public Page<CommentView> list(
            UUID id,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var agreement = agreements.ofCaller(id, caller.identity());
        if (!agreement.reaching(caller.identity()).hasAny(CommentResource.READERS)) {
            throw ProblemException.forbidden();
        }
        var found = comments.pageOfCaller(caller.identity(), agreement.getId(), cursor, limit + 1).stream()
                .map(CommentView::of)
                .toList();
        return Page.of(found, limit, CommentView::id);
    }
}
