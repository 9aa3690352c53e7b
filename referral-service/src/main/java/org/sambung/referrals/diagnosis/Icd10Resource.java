package org.sambung.referrals.diagnosis;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.sambung.platform.coding.CodeList;
import org.sambung.platform.coding.Icd10;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.language.Language;

/** Helps to find a diagnosis' code. One that is not found here is allowed all the same: the list may be short. */
@Path("/v1/icd10")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Diagnoses")
class Icd10Resource {

    private static final Logger LOG = Logger.getLogger(Icd10Resource.class);

    @Inject
    Icd10 diagnoses;

    @GET
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.REFERRAL_DESK, Roles.HOSPITAL_SYSTEM})
    @Operation(
            summary = "Search diagnoses (ICD-10)",
            description = "By the beginning of a code (A15, a15.0), or by the beginnings of words of the title in"
                    + " Indonesian or English; case and accents do not matter. Best first.")
    public CodeList search(
            @Parameter(description = "A code, or words; at least their beginnings.", example = "tuberk")
                    @QueryParam("q")
                    @NotBlank
                    @Size(max = 100)
                    String query,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Icd10.MOST) int limit,
            @Context HttpHeaders headers) {
        return diagnoses.search(query, limit, Language.of(headers));
    }

    /** Read before the first request, so that a broken list of the operator's stops the start. */
    void read(@Observes StartupEvent event) {
        LOG.infof("%d diagnoses can be searched", diagnoses.size());
    }
}
