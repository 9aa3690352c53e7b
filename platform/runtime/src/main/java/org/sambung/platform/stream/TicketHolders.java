package org.sambung.platform.stream;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.identity.Role;

/** Whoever holds a ticket is who it was issued to. */
@ApplicationScoped
class TicketHolders implements IdentityProvider<TicketRequest> {

    @Inject
    StreamTickets tickets;

    @Override
    public Class<TicketRequest> getRequestType() {
        return TicketRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(TicketRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> secured(tickets.redeem(request.ticket())));
    }

    private static SecurityIdentity secured(Identity who) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(who.subject()))
                .addRoles(who.roles().stream().map(Role::id).collect(Collectors.toSet()))
                .addAttribute(Caller.KNOWN, who)
                .build();
    }
}
