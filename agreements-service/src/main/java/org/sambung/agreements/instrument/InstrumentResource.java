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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Version;
import org.sambung.platform.time.Ids;

/** Editions of the instrument; everybody known may read them, the registrar loads another. */
@Path("/v1/accreditation-instruments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accreditation", description = "Clinics on their way to accreditation, and what they are assessed by.")
@Transactional
class InstrumentResource {

    @Inject
    Instruments instruments;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @GET
    @Authenticated
    @Operation(summary = "List the editions of the instrument", description = "All of them, the latest first.")
    public List<InstrumentView> list() {
        return instruments.all().stream().map(InstrumentView::of).toList();
    }

    @GET
    @Path("/{edition}")
    @Authenticated
    @Operation(summary = "Read an edition of the instrument", description = "With every element in both languages.")
    public InstrumentContent read(
            @Parameter(description = "The edition's name.", example = "KLINIK-2023") @PathParam("edition")
                    String edition) {
        return instruments.of(edition).orElseThrow(ProblemException::notFound);
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.REGISTRAR)
    @Operation(
            summary = "Load an edition of the instrument",
            description = "Programmes that run keep theirs. Announced as accreditation-instrument.loaded.")
    @CanAnswer("edition-already-loaded")
    public RestResponse<InstrumentContent> load(@NotNull @Valid InstrumentContent content) {
        Numbering.demand(content);
        if (instruments.of(content.edition()).isPresent()) {
            throw new ProblemException(422, "edition-already-loaded");
        }
        var loaded = LoadedInstrument.load(ids.next(), content, clock.instant());
        instruments.persistAndFlush(loaded);
        return Version.created("/v1/accreditation-instruments/" + content.edition(), content, loaded.getVersion());
    }
}
