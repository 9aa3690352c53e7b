package org.sambung.platform.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Explains the problem types that the service answers with. */
@Path("/problems")
@Tag(name = "Problems")
class ProblemResource {

    @Inject
    ProblemTexts texts;

    /** What a problem type means and what to do about it. */
    record Explanation(String type, String title, String detail) {}

    @GET
    @Path("/{slug}")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Explain a problem type", description = "In Indonesian, or in English by Accept-Language.")
    public Explanation explain(@jakarta.ws.rs.PathParam("slug") String slug, @Context HttpHeaders headers) {
        if (!texts.knows(slug)) {
            throw ProblemException.notFound();
        }
        var problem = texts.problem(new ProblemException(0, slug), Language.of(headers));
        return new Explanation(problem.type(), problem.title(), problem.detail());
    }
}
