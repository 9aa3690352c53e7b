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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.agreements.paper.Papers;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.AnswersFile;

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
    @AnswersFile
    public RestResponse<byte[]> print(UUID id) {
        var agreement = agreements.ofCaller(id, caller.identity());
        var pdf = printing.print(agreement, clock.instant());
        return papers.answer(pdf, "kerja-sama-" + id);
    }
}
