package org.sambung.referrals.referral;

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
import org.sambung.platform.content.ReceivingContents;
import org.sambung.platform.content.ScanType;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.TakesFile;
import org.sambung.platform.rest.Page;

/** Results that travel along: for the clinic and the hospital, and nobody else. */
@Path("/v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals: attachments", description = "Results that travel along: PDF, JPEG or PNG, 20 MiB at most.")
@Transactional
class AttachmentResource {

    @Inject
    AttachingResults attaching;

    @POST
    @Path("/{id}/attachments")
    @ResponseStatus(201)
    @Consumes({ScanType.PDF_TYPE, ScanType.JPEG_TYPE, ScanType.PNG_TYPE})
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.CUSTODY_REGISTRAR, Roles.REFERRAL_DESK, Roles.HOSPITAL_SYSTEM})
    @Operation(
            operationId = "attachResult",
            summary = "Attach a result to a referral",
            description =
                    "The body is the file itself. An Idempotency-Key needs sha256 beside it. The scan of a letter that"
                            + " permits the release is the custody registrar's to attach, as AUTHORITY_LETTER; all else is the"
                            + " clinic's and the hospital's. Announced as referral.result-attached, or"
                            + " referral.authority-letter-scanned.")
    @TransactionConfiguration(timeout = ReceivingContents.LONGEST_SECONDS)
    @TakesFile(example = "Hasil%20laboratorium.pdf")
    public RestResponse<AttachmentView> attach(
            UUID id,
            @Parameter(description = "What it is.", example = "LABORATORY", required = true) @QueryParam("kind")
                    AttachmentKind kind,
            @QueryParam("sha256") @Pattern(regexp = ReceivingContents.SHA256) String sha256,
            @Context HttpHeaders headers,
            InputStream content) {
        return attaching.attach(id, kind, sha256, headers, content);
    }

    @GET
    @Path("/{id}/attachments")
    @RolesAllowed({
        Roles.NURSE,
        Roles.DOCTOR,
        Roles.FACILITY_HEAD,
        Roles.CUSTODY_REGISTRAR,
        Roles.REFERRAL_DESK,
        Roles.HOSPITAL_SYSTEM
    })
    @Operation(
            operationId = "listAttachments",
            summary = "List a referral's attachments",
            description =
                    "Newest first. Where a hospital has sent the patient on, the facility sees those of the whole way, and each"
                            + " hospital those of the way to it. Registrar and head see letters about custody, no hospital"
                            + " does.")
    public Page<AttachmentView> list(
            UUID id,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return attaching.list(id, cursor, limit);
    }
}
