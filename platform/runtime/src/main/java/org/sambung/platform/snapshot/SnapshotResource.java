package org.sambung.platform.snapshot;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Change;
import org.sambung.platform.event.ChangeTrail;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Page;
import org.sambung.platform.time.Ids;

/** Whole states told anew as events, so that a new consumer can start. */
@Path("/v1/snapshots")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Snapshots")
@Transactional
class SnapshotResource {

    @Inject
    SnapshotRepository snapshots;

    @Inject
    TakingSnapshots taking;

    @Inject
    ChangeTrail audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    /** What the audit says; it never leaves the service. */
    private record Asked(String type) implements DomainEvent {}

    @POST
    @ResponseStatus(202)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "Publish a snapshot",
            description =
                    "Tells a collection's things anew as <thing>.snapshot, each with the next number of its events."
                            + " Consumers take it as state; it changes nothing where nothing was missed. Answers at once; the"
                            + " work goes on behind and survives a restart.")
    public RestResponse<SnapshotView> take(@NotNull @Valid TakeSnapshot command) {
        if (!taking.knows(command.collection())) {
            throw ProblemException.invalid("/collection", "unknown-collection");
        }
        var at = clock.instant();
        var snapshot = new Snapshot(ids.next(), command, caller.identity().subject(), at);
        snapshots.persist(snapshot);
        audit.append(
                snapshot.getId(),
                new Aggregate.Bounds(null, null, null),
                1,
                Change.of(new Asked("snapshot.asked"), at).because(command.collection()));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, SnapshotView.of(snapshot))
                .location(URI.create("/v1/snapshots/" + snapshot.getId()))
                .build();
    }

    @GET
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "List snapshots", description = "Newest first.")
    public Page<SnapshotView> list(
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var found =
                snapshots.page(cursor, limit + 1).stream().map(SnapshotView::of).toList();
        return Page.of(found, limit, SnapshotView::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Read a snapshot", description = "With how far it has come.")
    public SnapshotView read(UUID id) {
        return SnapshotView.of(snapshots.demand(id));
    }
}
