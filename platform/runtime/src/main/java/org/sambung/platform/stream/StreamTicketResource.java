package org.sambung.platform.stream;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.sambung.platform.idempotency.RepeatableByItself;
import org.sambung.platform.identity.Caller;

/** Tickets for browsers, whose EventSource sends no token. */
@Path("/v1/stream-tickets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Streams")
class StreamTicketResource {

    @Inject
    StreamTickets tickets;

    @Inject
    Caller caller;

    @POST
    @RepeatableByItself
    @Authenticated
    @ResponseStatus(201)
    @Operation(
            summary = "Get a ticket for a stream",
            description = "For a browser, whose EventSource sends no token: it opens one stream, once, within a minute,"
                    + " as the caller in the roles of this request.")
    public IssuedTicket issueStreamTicket() {
        return tickets.issue(caller.identity());
    }
}
