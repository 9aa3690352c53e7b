package org.sambung.referrals.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Page;
import org.sambung.platform.rest.Version;
import org.sambung.platform.time.Ids;
import org.sambung.platform.webhook.StandardWebhook;

/** Where a partner's, a facility's or a region's system is told of its referrals. */
@Path("/v1/webhook-endpoints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks", description = "How a hospital is told, and how it tells.")
@Transactional
class WebhookEndpointResource {

    @Inject
    WebhookRepository webhooks;

    @Inject
    WebhookConfig config;

    @Inject
    EntityManager database;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    private final SecureRandom random = new SecureRandom();

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.PARTNER_OFFICER, Roles.FACILITY_HEAD, Roles.OVERSIGHT})
    @Operation(
            summary = "Register an endpoint",
            description =
                    "A partner's, a facility's or a region's, by the caller's role; a facility and a region are told nothing"
                            + " clinical. What each may ask for stands at eventTypes; anything else answers 400,"
                            + " not-for-this-audience. The answer shows its secrets, once. Announced as"
                            + " webhook-endpoint.registered.")
    @CanAnswer("address-not-allowed")
    public RestResponse<EndpointView> register(@NotNull @Valid RegisterEndpoint command) {
        var owner = EndpointOwner.of(caller.identity());
        demandAllowed(command, owner);
        var secrets = new Secrets(StandardWebhook.newSecret(random), StandardWebhook.newSecret(random));
        var endpoint = WebhookEndpoint.register(ids.next(), owner, command, secrets, clock.instant());
        webhooks.persist(endpoint);
        database.flush();
        return Version.created(
                "/v1/webhook-endpoints/" + endpoint.getId(), EndpointView.withSecrets(endpoint), endpoint.getVersion());
    }

    @GET
    @RolesAllowed({Roles.PARTNER_OFFICER, Roles.FACILITY_HEAD, Roles.OVERSIGHT})
    @Operation(summary = "List the own endpoints", description = "Without secrets.")
    public List<EndpointView> list() {
        var own = EndpointOwner.of(caller.identity());
        return webhooks.endpointsOf(own.partnerId(), own.facilityId(), own.region()).stream()
                .map(EndpointView::of)
                .toList();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.PARTNER_OFFICER, Roles.FACILITY_HEAD, Roles.OVERSIGHT})
    @Operation(operationId = "readEndpoint", summary = "Read an endpoint", description = "Without secrets.")
    public RestResponse<EndpointView> read(UUID id) {
        return answer(webhooks.endpointOfCaller(id, caller.identity()));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.PARTNER_OFFICER, Roles.FACILITY_HEAD, Roles.OVERSIGHT})
    @Operation(
            operationId = "changeEndpoint",
            summary = "Change an endpoint",
            description =
                    "Another address, or other events; its secrets stay. What is under way goes to the new address from the"
                            + " next attempt on. Announced as webhook-endpoint.changed.")
    @CanAnswer("address-not-allowed")
    public RestResponse<EndpointView> change(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RegisterEndpoint command) {
        var endpoint = webhooks.lockedOfCaller(id, caller.identity());
        if (endpoint.isRemoved()) {
            throw ProblemException.notFound();
        }
        Version.demand(ifMatch, endpoint.getVersion());
        demandAllowed(command, endpoint.getOwner());
        endpoint.change(command, clock.instant());
        database.flush();
        return answer(endpoint);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @RolesAllowed({Roles.PARTNER_OFFICER, Roles.FACILITY_HEAD, Roles.OVERSIGHT})
    @Operation(
            operationId = "removeEndpoint",
            summary = "Remove an endpoint",
            description =
                    "Nobody is told there any more, and nothing that it signs is taken; what is under way is dropped at its next"
                            + " attempt. Once or many times. Announced as webhook-endpoint.removed.")
    public void remove(UUID id, @HeaderParam("If-Match") String ifMatch) {
        var endpoint = webhooks.lockedOfCaller(id, caller.identity());
        // Said again, with the version that it was removed at, it is removed as it was.
        if (endpoint.isRemoved() && ifMatch != null) {
            return;
        }
        Version.demand(ifMatch, endpoint.getVersion());
        endpoint.remove(clock.instant());
    }

    private void demandAllowed(RegisterEndpoint command, EndpointOwner owner) {
        if (!command.eventTypes().stream().allMatch(news -> news.isFor(owner.audience()))) {
            throw ProblemException.invalid("/eventTypes", "not-for-this-audience");
        }
        if (command.unit() != null && owner.partnerId() == null) {
            throw ProblemException.invalid("/unit", "not-for-this-audience");
        }
        EndpointAddress.checked(command.url(), config.allowedAddresses().orElse(Set.of()));
    }

    private static RestResponse<EndpointView> answer(WebhookEndpoint endpoint) {
        return Version.ok(EndpointView.of(endpoint), endpoint.getVersion());
    }

    @GET
    @Path("/{id}/deliveries")
    @RolesAllowed({Roles.PARTNER_OFFICER, Roles.FACILITY_HEAD, Roles.OVERSIGHT})
    @Operation(operationId = "listDeliveries", summary = "List an endpoint's deliveries", description = "Newest first.")
    public Page<DeliveryView> deliveries(
            UUID id,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var endpoint = webhooks.endpointOfCaller(id, caller.identity());
        var found = webhooks.deliveries(endpoint.getId(), cursor, limit + 1).stream()
                .map(DeliveryView::of)
                .toList();
        return Page.of(found, limit, DeliveryView::id);
    }
}
