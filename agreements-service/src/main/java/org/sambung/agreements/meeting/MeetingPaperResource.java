package org.sambung.agreements.meeting;

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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.agreements.document.Belonging;
import org.sambung.agreements.document.DocumentKind;
import org.sambung.agreements.document.DocumentView;
import org.sambung.agreements.document.Documents;
import org.sambung.agreements.paper.Papers;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;
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
    @Consumes({"application/pdf", "image/jpeg", "image/png"})
    @ResponseStatus(201)
    @RolesAllowed({Roles.AGREEMENTS_OFFICER, Roles.PARTNER_OFFICER})
    @Operation(
            operationId = "uploadMeetingDocument",
            summary = "Upload a document of a meeting",
            description = "The body is the file itself. An Idempotency-Key needs sha256 beside it. Announced as"
                    + " document.uploaded.")
    @Parameter(
            name = "X-File-Name",
            in = ParameterIn.HEADER,
            description = "Its name, percent-encoded UTF-8; its ending follows its form.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 400),
            example = "Berita%20acara.pdf")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "application/pdf",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = "%PDF-1.7"),
                @Content(
                        mediaType = "image/jpeg",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = "JFIF"),
                @Content(
                        mediaType = "image/png",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = "PNG")
            })
    @CanAnswer({"content-is-not-what-it-says", "content-changed-on-its-way"})
    @CanAnswer(status = 400, value = "upload-interrupted")
    @CanAnswer(status = 429, value = "too-many-uploads")
    public RestResponse<DocumentView> upload(
            UUID id,
            @Parameter(description = "What it is.", example = "SIGNED_MINUTES", required = true) @QueryParam("kind")
                    DocumentKind kind,
            @Parameter(
                            description = "What the content hashes to, in hex; compared when it has arrived.",
                            example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    @QueryParam("sha256")
                    @Pattern(regexp = "[0-9a-fA-F]{64}")
                    String sha256,
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
