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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.rest.Version;

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
    @ResponseStatus(201)
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.CUSTODY_OFFICER})
    @Operation(
            summary = "Declare an emergency",
            description =
                    "Four fields are enough to go; no agreement and no permission is waited for. The answer shows the"
                            + " hospital's phone and what is due when. Only a partner that gives no care, a health office, is"
                            + " refused. Announced as referral.emergency-declared.")
    @CanAnswer("destination-must-give-care")
    public RestResponse<ReferralView> declareEmergency(@NotNull @Valid DeclareEmergency command) {
        return created(referring.declareEmergency(command));
    }

    private RestResponse<ReferralView> created(Referral referral) {
        return Version.created(referral.href(), showing.whole(referral), referral.getVersion());
    }
}
