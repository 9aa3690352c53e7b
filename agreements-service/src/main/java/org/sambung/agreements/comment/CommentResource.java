package org.sambung.agreements.comment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Role;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.problem.ProblemException;

/** A comment by itself, as notifications lead to it. */
@Path("/v1/comments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Negotiation")
@Transactional
class CommentResource {

    /** As the routes say; a role held elsewhere does not count. */
    static final Set<Role> READERS = EnumSet.of(Role.AGREEMENTS_OFFICER, Role.FACILITY_HEAD, Role.PARTNER_OFFICER);

    @Inject
    CommentRepository comments;

    @Inject
    Caller caller;

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.AGREEMENTS_OFFICER, Roles.FACILITY_HEAD, Roles.PARTNER_OFFICER})
    @Operation(operationId = "readComment", summary = "Read a comment", description = "As it was said.")
    public CommentView read(UUID id) {
        var comment = comments.ofCaller(id, caller.identity()).orElseThrow(ProblemException::notFound);
        if (!comment.reaching(caller.identity()).hasAny(READERS)) {
            throw ProblemException.forbidden();
        }
        return CommentView.of(comment);
    }
}
