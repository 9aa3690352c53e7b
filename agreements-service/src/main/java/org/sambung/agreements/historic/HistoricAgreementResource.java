package org.sambung.agreements.historic;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.agreements.institution.Facility;
import org.sambung.agreements.institution.FacilityRepository;
import org.sambung.agreements.institution.PartnerRepository;
import org.sambung.platform.audit.History;
import org.sambung.platform.audit.HistoryEntry;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Role;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Page;
import org.sambung.platform.rest.Version;
import org.sambung.platform.time.Ids;

/** Agreements of the past: entered from old papers, with dates only as far as these tell them. */
@Path("/v1/historic-agreements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Historic agreements", description = "Agreements of the past, as far as old papers tell of them.")
@Transactional
class HistoricAgreementResource {

    @Inject
    HistoricAgreementRepository entered;

    @Inject
    FacilityRepository facilities;

    @Inject
    PartnerRepository partners;

    @Inject
    History history;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.AGREEMENTS_OFFICER, Roles.REGISTRAR})
    @Operation(
            operationId = "recordHistoricAgreement",
            summary = "Enter an agreement of the past",
            description = "Of a date say what the source says and where it says so; nothing is made up. It covers no"
                    + " work. Announced as historic-agreement.recorded.")
    @CanAnswer("facility-not-registered")
    public RestResponse<HistoricAgreementView> enter(@NotNull @Valid RecordHistoricAgreement command) {
        var facility = facilityOf(command);
        if (partners.findById(command.partnerId()) == null) {
            throw ProblemException.invalid("/partnerId", "unknown-partner");
        }
        var agreement =
                HistoricAgreement.enter(ids.next(), facility, command.partnerId(), command.paper(), clock.instant());
        entered.persistAndFlush(agreement);
        return Version.created(
                "/v1/historic-agreements/" + agreement.getId(),
                HistoricAgreementView.of(agreement),
                agreement.getVersion());
    }

    @GET
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.PARTNER_OFFICER,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT,
        Roles.REGISTRAR
    })
    @Operation(
            operationId = "listHistoricAgreements",
            summary = "List agreements of the past",
            description = "The caller's own, the entry made last first.")
    public Page<HistoricAgreementView> list(
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var found = entered.pageOfCaller(caller.identity(), cursor, limit + 1).stream()
                .map(HistoricAgreementView::of)
                .toList();
        return Page.of(found, limit, HistoricAgreementView::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.PARTNER_OFFICER,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT,
        Roles.REGISTRAR
    })
    @Operation(
            operationId = "readHistoricAgreement",
            summary = "Read an agreement of the past",
            description = "As far as it is known.")
    public RestResponse<HistoricAgreementView> read(UUID id) {
        var agreement = entered.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        return Version.ok(HistoricAgreementView.of(agreement), agreement.getVersion());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.PARTNER_OFFICER,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT,
        Roles.REGISTRAR
    })
    @Operation(
            operationId = "readHistoricAgreementHistory",
            summary = "Read who entered and corrected an agreement of the past",
            description = "Oldest first.")
    public List<HistoryEntry> history(UUID id) {
        return history.of(entered.findByIdOptional(id)
                .orElseThrow(ProblemException::notFound)
                .getId());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.AGREEMENTS_OFFICER, Roles.REGISTRAR})
    @Operation(
            operationId = "correctHistoricAgreement",
            summary = "Put right what is known of an agreement of the past",
            description = "The whole of it, as it should be; needs If-Match. Announced as"
                    + " historic-agreement.corrected; what was known before stays readable as earlier.")
    public RestResponse<HistoricAgreementView> correct(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid OldPaper paper) {
        var agreement = entered.locked(id);
        Version.demand(ifMatch, agreement.getVersion());
        agreement.correct(paper, clock.instant());
        entered.flush();
        return Version.ok(HistoricAgreementView.of(agreement), agreement.getVersion());
    }

    /** An officer's own; the registrar's, who belongs to none, is named. */
    private Facility facilityOf(RecordHistoricAgreement command) {
        if (caller.identity().has(Role.REGISTRAR) && command.facilityId() != null) {
            return facilities
                    .findByIdOptional(command.facilityId())
                    .orElseThrow(() -> ProblemException.invalid("/facilityId", "unknown-facility"));
        }
        return Optional.ofNullable(caller.identity().facility())
                .flatMap(facilities::findByIdOptional)
                .orElseThrow(() -> new ProblemException(422, "facility-not-registered"));
    }
}
