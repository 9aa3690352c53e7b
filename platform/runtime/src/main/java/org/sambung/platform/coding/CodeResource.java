package org.sambung.platform.coding;

import io.quarkus.security.Authenticated;
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
import org.sambung.platform.language.Language;
import org.sambung.platform.problem.ProblemException;

/** What the codes of the service are called. */
@Path("/v1/codes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Codes")
class CodeResource {

    @Inject
    Codes codes;

    /** All lists of the service. */
    @Schema(name = "CodeLists", description = "All lists of the service.")
    record CodeLists(
            @Schema(description = "The lists, by name.") List<CodeList> items) {}

    @GET
    @Authenticated
    @Operation(
            summary = "List the codes of the service",
            description =
                    "Every code with its label in Indonesian and English: states, kinds, reasons, roles, the names"
                            + " of operations (in actions) and of events (in history). The schema of a code names its"
                            + " list by x-codes. Roles are the list role, events eventType, and the operations on a thing"
                            + " a list that ends in Operation.")
    public CodeLists listCodes(@Context HttpHeaders headers) {
        return new CodeLists(codes.all(Language.of(headers)));
    }

    @GET
    @Path("/{list}")
    @Authenticated
    @Operation(summary = "Read one list of codes", description = "In the order in which to show them.")
    public CodeList readCodeList(
            @Parameter(description = "The name of the list.", example = "role") @PathParam("list") String list,
            @Context HttpHeaders headers) {
        return codes.list(list, Language.of(headers)).orElseThrow(ProblemException::notFound);
    }
}
