package org.sambung.agreements.document;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.audit.History;
import org.sambung.platform.audit.HistoryEntry;
import org.sambung.platform.audit.ReadPart;
import org.sambung.platform.audit.ReadTrail;
import org.sambung.platform.content.ReceivingContents;
import org.sambung.platform.content.ScanType;
import org.sambung.platform.content.SendingContents;
import org.sambung.platform.content.UploadSlots;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.AnswersFile;
import org.sambung.platform.openapi.TakesFile;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Version;

/** A document's versions: another scan of the same paper is added, none is taken away. */
@Path("/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
@Transactional
class DocumentVersionResource {

    @Inject
    DocumentRepository documents;

    @Inject
    ReceivingContents receiving;

    @Inject
    SendingContents sending;

    @Inject
    UploadSlots slots;

    @Inject
    Documents uploading;

    @Inject
    ReadTrail reads;

    @Inject
    History history;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @POST
    @Path("/{id}/versions")
    @Consumes({ScanType.PDF_TYPE, ScanType.JPEG_TYPE, ScanType.PNG_TYPE})
    @RolesAllowed({Roles.AGREEMENTS_OFFICER, Roles.PARTNER_OFFICER})
    @Operation(
            operationId = "addDocumentVersion",
            summary = "Add a version of a document",
            description = "The body is the file itself. An Idempotency-Key needs sha256 beside it. Announced as"
                    + " document.uploaded.")
    @TransactionConfiguration(timeout = ReceivingContents.LONGEST_SECONDS)
    @TakesFile(example = "MoU%20bertanda%20tangan.pdf")
    public RestResponse<DocumentView> add(
            UUID id,
            @QueryParam("sha256") @Pattern(regexp = ReceivingContents.SHA256) String sha256,
            @Context HttpHeaders headers,
            InputStream content) {
        return slots.within(() -> {
            var document = documents.lockedOfCaller(id, caller.identity());
            uploading.demandParty(document.bounds());
            var received = receiving.take(content, headers, document.bounds(), sha256);
            var at = clock.instant();
            document.add(
                    DocumentVersion.of(
                            document.nextNumber(), received, caller.identity().name(), at),
                    at);
            documents.flush();
            return Version.ok(DocumentView.of(document), document.getVersion());
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.PARTNER_OFFICER,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(summary = "Read what there is of a document", description = "Its versions, not their content.")
    public RestResponse<DocumentView> read(UUID id) {
        var document = documents.ofCaller(id, caller.identity());
        return Version.ok(DocumentView.of(document), document.getVersion());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.PARTNER_OFFICER,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(
            operationId = "readDocumentHistory",
            summary = "Read a document's history",
            description = "Oldest first.")
    public List<HistoryEntry> history(UUID id) {
        return history.of(documents.ofCaller(id, caller.identity()).getId());
    }

    @GET
    @Path("/{id}/content")
    @Produces({ScanType.PDF_TYPE, ScanType.JPEG_TYPE, ScanType.PNG_TYPE})
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.PARTNER_OFFICER,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(
            operationId = "downloadDocument",
            summary = "Download a version of a document",
            description = "Byte for byte as it came, under its name and in its own form, whichever of the three is"
                    + " asked for. Who downloads is recorded.")
    @AnswersFile
    public Response download(
            UUID id,
            @Parameter(description = "The version's number; the latest when left out.", example = "1")
                    @QueryParam("version")
                    Integer number) {
        var document = documents.ofCaller(id, caller.identity());
        var version = document.version(number).orElseThrow(ProblemException::notFound);
        reads.note(document.getId(), null, document.bounds(), EnumSet.of(ReadPart.IDENTITY));
        return sending.send(version.received());
    }
}
