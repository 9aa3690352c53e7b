package org.sambung.agreements.addendum;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.agreements.agreement.AgreementRepository;
import org.sambung.agreements.agreement.Difference;
import org.sambung.agreements.paper.Papers;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.language.Language;
import org.sambung.platform.openapi.AnswersFile;

/** An addendum on paper, and what it changes, before and after it is signed. */
@Path("/v1/addenda")
@Tag(name = "Addenda")
@Transactional
class AddendumPaperResource {

    @Inject
    AddendumRepository addenda;

    @Inject
    AgreementRepository agreements;

    @Inject
    PrintingAddenda printing;

    @Inject
    Papers papers;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @GET
    @Path("/{id}/paper")
    @Produces(Papers.TYPE)
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.PARTNER_OFFICER,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(
            operationId = "printAddendum",
            summary = "Print an addendum",
            description =
                    "As PDF in Indonesian, with what it changes in words, the whole scope from then on and room for"
                            + " signatures; marked as a draft until it is signed. While its version and the names of the"
                            + " institutions stay, it is the same file; the ETag is the file's.")
    @AnswersFile
    public RestResponse<byte[]> print(UUID id) {
        var addendum = addenda.ofCaller(id, caller.identity());
        var agreement = agreements.ofCaller(addendum.getAgreementId(), caller.identity());
        return papers.answer(printing.print(addendum, agreement, clock.instant()), "adendum-" + id);
    }

    @GET
    @Path("/{id}/difference")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.PARTNER_OFFICER,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(
            operationId = "readAddendumDifference",
            summary = "See what an addendum changes",
            description =
                    "Against the version that it builds on, before and after it is signed: lines added, removed and"
                            + " changed, and the same as sentences in the language asked for.")
    public Difference difference(UUID id, @Context HttpHeaders headers) {
        var addendum = addenda.ofCaller(id, caller.identity());
        var agreement = agreements.ofCaller(addendum.getAgreementId(), caller.identity());
        return printing.difference(addendum, agreement, Language.of(headers));
    }
}
