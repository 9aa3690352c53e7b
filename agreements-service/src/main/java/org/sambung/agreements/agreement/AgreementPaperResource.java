package org.sambung.agreements.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.agreements.paper.Papers;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;

/** An agreement on paper, from what is written of it now. */
@Path("/v1/agreements")
@Produces(Papers.TYPE)
@Tag(name = "Agreements")
@Transactional
class AgreementPaperResource {

    @Inject
    AgreementRepository agreements;

    @Inject
    PrintingAgreements printing;

    @Inject
    Papers papers;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @GET
    @Path("/{id}/paper")
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.PARTNER_OFFICER,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(
            operationId = "printAgreement",
            summary = "Print an agreement",
            description =
                    "As PDF in Indonesian, with room for signatures; marked as a draft until it is signed. While its"
                            + " version, the names of the institutions and its status of the day stay, it is the same"
                            + " file; the ETag is the file's.")
    @APIResponse(
            responseCode = "200",
            headers =
                    @Header(
                            name = "ETag",
                            description = "The file's SHA-256, in hex.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = Papers.TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = "%PDF-1.7"))
    public RestResponse<byte[]> print(UUID id) {
        var agreement = agreements.ofCaller(id, caller.identity());
        var pdf = printing.print(agreement, clock.instant());
        return papers.answer(pdf, "kerja-sama-" + id);
    }
}
