package org.sambung.platform.stream;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Takes {@code ?ticket=} in place of a token, where a stream is opened and nowhere else. */
@ApplicationScoped
class TicketAuthentication implements HttpAuthenticationMechanism {

    private static final String STREAM = "/stream";
    private static final String TICKET = "ticket";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        var ticket = isForStream(request) ? request.request().getParam(TICKET) : null;
        return ticket == null
                ? Uni.createFrom().nullItem()
                : providers.authenticate(
                        HttpSecurityUtils.setRoutingContextAttribute(new TicketRequest(ticket), request));
    }

    private static boolean isForStream(RoutingContext request) {
        return request.request().method() == HttpMethod.GET
                && request.normalizedPath().endsWith(STREAM);
    }

    /** What is asked for is a token. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TicketRequest.class);
    }

    /** Before tokens are looked for. */
    @Override
    public int getPriority() {
        return 2 * DEFAULT_PRIORITY;
    }
}
