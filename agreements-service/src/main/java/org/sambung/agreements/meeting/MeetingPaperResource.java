package org.sambung.agreements.meeting;

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
import org.sambung.agreements.document.Belonging;
import org.sambung.agreements.document.DocumentKind;
import org.sambung.agreements.document.DocumentView;
import org.sambung.agreements.document.Documents;
import org.sambung.agreements.paper.Papers;
import org.sambung.platform.content.ReceivingContents;
import org.sambung.platform.content.ScanType;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.AnswersFile;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.openapi.TakesFile;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Page;

/** The minutes on paper: printed to be signed, and the signed paper as it was scanned. */
@Path("/v1/meetings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meetings")
@Transactional
class MeetingPaperResource {

    @Inject
    MeetingRepository meetings;

    @Inject
    PrintingMinutes printing;

    @Inject
    Documents documents;

    @Inject
    Papers papers;

    @Inject
    Caller caller;

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
            operationId = "printMinutes",
            summary = "Print the minutes of a meeting",
            description =
                    "As PDF in Indonesian, with room for signatures; marked as a draft until the signed minutes are"
                            + " uploaded, and again when they are corrected after that. The ETag is the file's.")
    @AnswersFile
    @CanAnswer(status = 409, value = "meeting-was-not-held")
    public RestResponse<byte[]> print(
            UUID id,
            @Parameter(description = "A version of the minutes; the one that counts if absent.")
                    @QueryParam("version")
                    @Min(1)
                    Integer version) {
        var meeting = meetings.ofCaller(id, caller.identity());
        if (meeting.getStatus() != MeetingStatus.HELD) {
            throw new ProblemException(409, "meeting-was-not-held");
        }
        var all = meeting.allMinutes();
        if (version != null && version > all.size()) {
            throw ProblemException.invalid("version", "unknown-version");
        }
        var pdf = printing.print(meeting, version == null ? all.size() : version);
        return papers.answer(pdf, "berita-acara-" + id);
    }

    @POST
    @Path("/{id}/documents")
    @Consumes({ScanType.PDF_TYPE, ScanType.JPEG_TYPE, ScanType.PNG_TYPE})
    @ResponseStatus(201)
    @RolesAllowed({Roles.AGREEMENTS_OFFICER, Roles.PARTNER_OFFICER})
    @Operation(
            operationId = "uploadMeetingDocument",
            summary = "Upload a document of a meeting",
            description = "The body is the file itself. An Idempotency-Key needs sha256 beside it. Announced as"
                    + " document.uploaded.")
    @TransactionConfiguration(timeout = ReceivingContents.LONGEST_SECONDS)
    @TakesFile(example = "Berita%20acara.pdf")
    public RestResponse<DocumentView> upload(
            UUID id,
            @Parameter(description = "What it is.", example = "SIGNED_MINUTES", required = true) @QueryParam("kind")
                    DocumentKind kind,
            @QueryParam("sha256") @Pattern(regexp = ReceivingContents.SHA256) String sha256,
            @Context HttpHeaders headers,
            InputStream content) {
        return documents.upload(() -> belonging(id), kind, sha256, headers, content);
    }

    @GET
    @Path("/{id}/documents")
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.PARTNER_OFFICER,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(
            operationId = "listMeetingDocuments",
            summary = "List a meeting's documents",
            description = "With all their versions, newest document first.")
    public Page<DocumentView> list(
            UUID id,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return documents.ofMeeting(belonging(id).meetingId(), cursor, limit);
    }

    private Belonging belonging(UUID id) {
        var meeting = meetings.ofCaller(id, caller.identity());
        return new Belonging(meeting.getAgreementId(), meeting.getId(), null, meeting.bounds());
    }
}
