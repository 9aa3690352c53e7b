package org.sambung.agreements.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sambung.agreements.institution.FacilityRepository;
import org.sambung.agreements.institution.PartnerRepository;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;

/** Who the two sides are, by the names that stand on the paper. */
@Path("/v1/agreements/{id}/parties")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
@Transactional
class AgreementPartiesResource {

    @Inject
    AgreementRepository agreements;

    @Inject
    FacilityRepository facilities;

    @Inject
    PartnerRepository partners;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.PARTNER_OFFICER,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(
            operationId = "readAgreementParties",
            summary = "Read the two sides of an agreement",
            description = "By the names that they bore on the day of its signing, and bear today.")
    public AgreementParties parties(UUID id) {
        var agreement = agreements.ofCaller(id, caller.identity());
        var day = agreement.getSigning() == null
                ? LocalDate.ofInstant(clock.instant(), agreement.zone())
                : agreement.getSigning().signedOn();
        return AgreementParties.of(
                day, facilities.findById(agreement.getFacilityId()), partners.findById(agreement.getPartnerId()));
    }
}
