package org.sambung.agreements.document;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.agreements.agreement.Agreements;
import org.sambung.platform.content.ReceivingContents;
import org.sambung.platform.content.ScanType;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.TakesFile;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Page;

/** The papers of an agreement as they were scanned. Either side uploads, both and the region see what there is. */
@Path("/v1/agreements/{id}/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents", description = "Papers as they were scanned: PDF, JPEG or PNG, 20 MiB at most.")
@Transactional
class DocumentResource {

    @Inject
    Documents documents;

    @Inject
    Agreements agreements;

    @Inject
    SignedAddenda addenda;

    @Inject
    Caller caller;

    @POST
    @Consumes({ScanType.PDF_TYPE, ScanType.JPEG_TYPE, ScanType.PNG_TYPE})
    @ResponseStatus(201)
    @RolesAllowed({Roles.AGREEMENTS_OFFICER, Roles.PARTNER_OFFICER})
    @Operation(
            operationId = "uploadDocument",
            summary = "Upload a document of an agreement",
            description = "The body is the file itself. An Idempotency-Key needs sha256 beside it. Announced as"
                    + " document.uploaded.")
    @TransactionConfiguration(timeout = ReceivingContents.LONGEST_SECONDS)
    @TakesFile(example = "MoU%20bertanda%20tangan.pdf")
    public RestResponse<DocumentView> upload(
            UUID id,
            @Parameter(description = "What it is.", example = "SIGNED_AGREEMENT", required = true) @QueryParam("kind")
                    DocumentKind kind,
            @Parameter(
                            description = "The agreement's addendum that it is a scan of: one that is signed.",
                            example = "01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c46")
                    @QueryParam("addendumId")
                    UUID addendumId,
            @QueryParam("sha256") @Pattern(regexp = ReceivingContents.SHA256) String sha256,
            @Context HttpHeaders headers,
            InputStream content) {
        return documents.upload(() -> belonging(id, addendumId), kind, sha256, headers, content);
    }

    @GET
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.PARTNER_OFFICER,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(
            operationId = "listDocuments",
            summary = "List an agreement's documents",
            description = "With all their versions, newest document first.")
    public Page<DocumentView> list(
            UUID id,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return documents.ofAgreement(belonging(id, null).agreementId(), cursor, limit);
    }

    private Belonging belonging(UUID id, UUID addendumId) {
        var agreed = agreements.ofCaller(id, caller.identity()).orElseThrow(ProblemException::notFound);
        if (addendumId != null) {
            addenda.demandSigned(addendumId, agreed.id());
        }
        var bounds = new Aggregate.Bounds(agreed.facilityId(), agreed.partnerId(), agreed.region());
        return new Belonging(agreed.id(), null, addendumId, bounds);
    }
}
