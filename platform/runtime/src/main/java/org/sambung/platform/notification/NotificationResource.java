package org.sambung.platform.notification;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.language.Language;
import org.sambung.platform.openapi.StreamsEvents;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Page;
import org.sambung.platform.stream.Streams;

/** What has changed for the caller. A notification says that something has, and where; never what is in it. */
@Path("/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
class NotificationResource {

    /** The streams that a notification wakes. */
    static final String TOPIC = "notifications";

    private static final String STREAM_EXAMPLE = "{\"id\":\"01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d\",\"count\":3}";

    @Inject
    Notifications notifications;

    @Inject
    Streams streams;

    @Inject
    Caller caller;

    @GET
    @Authenticated
    @Transactional
    @Operation(
            summary = "List the caller's notifications",
            description = "What others did and is for one of the caller's roles, newest first.")
    public Page<NotificationView> list(
            @Parameter(description = "Only those that the caller has, or has not, acknowledged.")
                    @QueryParam("acknowledged")
                    @Schema(type = SchemaType.BOOLEAN)
                    @Pattern(regexp = "true|false")
                    String acknowledged,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit,
            @Context HttpHeaders headers) {
        var which = acknowledged == null ? null : Boolean.valueOf(acknowledged);
        var found = notifications.page(caller.identity(), which, cursor, limit + 1, Language.of(headers));
        return Page.of(found, limit, NotificationView::id);
    }

    @GET
    @Path("/unacknowledged")
    @Authenticated
    @Transactional
    @Operation(
            summary = "Count what waits for the caller's acknowledgement",
            description = "With the newest of it; a stream tells the same when it changes.")
    public Unacknowledged countUnacknowledgedNotifications() {
        return notifications.unacknowledged(caller.identity());
    }

    @GET
    @Path("/stream")
    @Authenticated
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Be told as soon as there is something new",
            description = "Server-sent events. When something new for the caller arrives an event named changed carries"
                    + " the newest id and the count of /v1/notifications/unacknowledged; what it is the list tells. A"
                    + " browser opens it with a ticket of /v1/stream-tickets; a bearer token works too.")
    @StreamsEvents(example = STREAM_EXAMPLE)
    public Multi<OutboundSseEvent> streamNotifications(@Context Sse sse) {
        var who = caller.identity();
        return streams.open(sse, TOPIC, who, () -> notifications.unacknowledged(who));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Transactional
    @Operation(summary = "Read a notification", description = "One that is for the caller; others are not found.")
    public NotificationView read(UUID id, @Context HttpHeaders headers) {
        return mine(id, headers);
    }

    @POST
    @Path("/{id}/acknowledgement")
    @Authenticated
    @Transactional
    @Operation(
            summary = "Acknowledge a notification",
            description = "For the caller alone. The first time counts, more change nothing.")
    public NotificationView acknowledge(UUID id, @Context HttpHeaders headers) {
        notifications.acknowledge(caller.identity(), mine(id, headers).id());
        return mine(id, headers);
    }

    private NotificationView mine(UUID id, HttpHeaders headers) {
        return notifications.one(caller.identity(), id, Language.of(headers)).orElseThrow(ProblemException::notFound);
    }
}
