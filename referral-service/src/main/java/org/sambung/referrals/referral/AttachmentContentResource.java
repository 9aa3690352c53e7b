package org.sambung.referrals.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sambung.platform.content.ScanType;
import org.sambung.platform.identity.Roles;

/** What was attached, itself. */
@Path("/v1/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals: attachments")
@Transactional
class AttachmentContentResource {

    @Inject
    AttachingResults attaching;

    @GET
    @Path("/{id}/content")
    @Produces({ScanType.PDF_TYPE, ScanType.JPEG_TYPE, ScanType.PNG_TYPE})
    @RolesAllowed({
        Roles.NURSE,
        Roles.DOCTOR,
        Roles.FACILITY_HEAD,
        Roles.CUSTODY_REGISTRAR,
        Roles.REFERRAL_DESK,
        Roles.HOSPITAL_SYSTEM
    })
    @Operation(
            operationId = "downloadAttachment",
            summary = "Download an attachment",
            description = "Byte for byte as it came, under its name and in its own form, whichever of the three is"
                    + " asked for. Who downloads is recorded.")
    @APIResponse(
            responseCode = "200",
            headers =
                    @Header(
                            name = "ETag",
                            description = "The file's SHA-256, in hex.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(
                        mediaType = ScanType.PDF_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = "%PDF-1.7"),
                @Content(
                        mediaType = ScanType.JPEG_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = "JFIF"),
                @Content(
                        mediaType = ScanType.PNG_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = "PNG")
            })
    public Response download(UUID id) {
        return attaching.download(id);
    }
}
