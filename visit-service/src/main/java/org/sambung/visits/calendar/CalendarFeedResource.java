package org.sambung.visits.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.rest.Page;
import org.sambung.platform.rest.Version;
import org.sambung.platform.time.Ids;

/** Opens and revokes the calendars that clients subscribe to. */
@Path("/v1/calendar-feeds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendars", description = "Visits in a calendar's client.")
@Transactional
class CalendarFeedResource {

    @Inject
    CalendarFeedRepository feeds;

    @Inject
    CalendarTokens tokens;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.AGREEMENTS_OFFICER, Roles.PARTNER_OFFICER, Roles.VISITING_TEAM})
    @Operation(
            summary = "Open a calendar",
            description =
                    "Of the caller's facility or partner. Its path is told here and never again; whoever has it reads"
                            + " when visits take place, and nothing of persons. Announced as calendar-feed.opened.")
    public RestResponse<CalendarFeedView> open() {
        var token = tokens.next();
        var feed = CalendarFeed.open(ids.next(), caller.identity(), tokens.hash(token), clock.instant());
        feeds.persistAndFlush(feed);
        return Version.created(
                "/v1/calendar-feeds/" + feed.getId(),
                CalendarFeedView.opened(feed, "/v1/calendar.ics?token=" + token),
                feed.getVersion());
    }

    @GET
    @RolesAllowed({Roles.AGREEMENTS_OFFICER, Roles.PARTNER_OFFICER, Roles.VISITING_TEAM})
    @Operation(summary = "List calendars", description = "The caller's own, newest first, without their paths.")
    public Page<CalendarFeedView> list(
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var found = feeds.pageOfCaller(caller.identity(), cursor, limit + 1).stream()
                .map(CalendarFeedView::of)
                .toList();
        return Page.of(found, limit, CalendarFeedView::id);
    }

    @POST
    @Path("/{id}/revocation")
    @RolesAllowed({Roles.AGREEMENTS_OFFICER, Roles.PARTNER_OFFICER, Roles.VISITING_TEAM})
    @Operation(
            summary = "Revoke a calendar",
            description = "Its path opens nothing from now on. Announced as calendar-feed.revoked.")
    @CanAnswer(status = 409, value = "illegal-transition")
    public RestResponse<CalendarFeedView> revoke(UUID id, @HeaderParam("If-Match") String ifMatch) {
        var feed = feeds.lockedOfCaller(id, caller.identity());
        Version.matchIfGiven(ifMatch, feed.getVersion());
        feed.revoke(clock.instant());
        feeds.flush();
        return Version.ok(CalendarFeedView.of(feed), feed.getVersion());
    }
}
