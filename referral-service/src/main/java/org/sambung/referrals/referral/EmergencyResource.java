package org.sambung.referrals.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sambung.platform.identity.Roles;

/** Emergencies: declared in one step, then referrals like others. */
@Path("/v1/emergencies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals")
@Transactional
class EmergencyResource {

    @Inject
    Referring referring;

    @Inject
    ShowingReferrals showing;

    @POST
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.CUSTODY_OFFICER})
    @Operation(
            summary = "Declare an emergency",
            description =
                    "Four fields are enough to go; no agreement and no permission is waited for. The answer shows the"
                            + " hospital's phone and what is due when. Announced as referral.emergency-declared.")
    public Response declareEmergency(@NotNull @Valid DeclareEmergency command) {
        return created(referring.declareEmergency(command));
    }

    private Response created(Referral referral) {
        return Response.created(URI.create(referral.href()))
                .entity(showing.whole(referral))
                .tag(Integer.toString(referral.getVersion()))
                .build();
    }
}
