package org.sambung.platform.stream;

import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Somebody comes with a ticket. */
class TicketRequest extends BaseAuthenticationRequest implements AuthenticationRequest {

    private final String ticket;

    TicketRequest(String ticket) {
        this.ticket = ticket;
    }

    String ticket() {
        return ticket;
    }
}
