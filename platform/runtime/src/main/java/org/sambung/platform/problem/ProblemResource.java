package org.sambung.platform.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.language.Language;

/** Explains the problem types that the service answers with, to programs as JSON and to people as a page. */
@Path("/problems")
@Tag(name = "Problems", description = "What the types of problems mean that the service answers with.")
class ProblemResource {

    @Inject
    ProblemTexts texts;

    @Schema(description = "What a type of problem means and what to do about it.")
    record Explanation(
            @Schema(description = "The type, as problems name it.", examples = "/problems/not-found")
            String type,

            @Schema(examples = "Tidak ditemukan") String title,

            @Schema(description = "What to do about it.", examples = "Tidak ada, atau bukan milik instansi Anda.")
            String detail) {}

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "List the problem types", description = "In Indonesian, or in English by Accept-Language.")
    public List<Explanation> list(@Context HttpHeaders headers) {
        return texts.slugs().stream()
                .map(slug -> explanation(slug, Language.of(headers)))
                .toList();
    }

    @GET
    @PermitAll
    @Produces(ProblemPage.SECOND_TO_JSON)
    @Operation(hidden = true)
    public RestResponse<String> listed(@Context HttpHeaders headers) {
        return page(headers, list(headers));
    }

    @GET
    @Path("/{slug}")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Explain a problem type", description = "In Indonesian, or in English by Accept-Language.")
    public Explanation explain(
            @Parameter(description = "The last step of a problem's type.", example = "not-found") @PathParam("slug")
                    String slug,
            @Context HttpHeaders headers) {
        if (!texts.knows(slug)) {
            throw ProblemException.notFound();
        }
        return explanation(slug, Language.of(headers));
    }

    @GET
    @Path("/{slug}")
    @PermitAll
    @Produces(ProblemPage.SECOND_TO_JSON)
    @Operation(hidden = true)
    public RestResponse<String> explained(String slug, @Context HttpHeaders headers) {
        return page(headers, List.of(explain(slug, headers)));
    }

    private static RestResponse<String> page(HttpHeaders headers, List<Explanation> explanations) {
        return RestResponse.ResponseBuilder.ok(ProblemPage.of(Language.of(headers), explanations), ProblemPage.TYPE)
                .build();
    }

    private Explanation explanation(String slug, Language language) {
        var problem = texts.problem(0, slug, language, List.of());
        return new Explanation(problem.type(), problem.title(), problem.detail());
    }
}
