package org.sambung.agreements.instrument;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.time.Ids;

/** Grade tables; everybody known may read them, the registrar loads the next. */
@Path("/v1/accreditation-grade-tables")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accreditation")
@Transactional
class GradeTableResource {

    @Inject
    GradeTables tables;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @GET
    @Authenticated
    @Operation(summary = "List the grade tables", description = "All of them, the latest first.")
    public List<GradeTable> list() {
        return tables.all();
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.REGISTRAR)
    @Operation(
            summary = "Load a grade table",
            description = "It counts from its day on. Announced as accreditation-grade-table.loaded.")
    @CanAnswer("grade-table-already-loaded")
    public GradeTable load(@NotNull @Valid GradeTable content) {
        content.demandOrdered();
        if (tables.of(content.effectiveFrom()).isPresent()) {
            throw new ProblemException(422, "grade-table-already-loaded");
        }
        tables.persistAndFlush(LoadedGradeTable.load(ids.next(), content, clock.instant()));
        return content;
    }
}
