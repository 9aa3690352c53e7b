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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sambung.platform.content.ScanType;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.AnswersFile;

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
    @AnswersFile
    public Response download(UUID id) {
        return attaching.download(id);
    }
}
