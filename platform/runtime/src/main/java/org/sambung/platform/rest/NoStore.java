package org.sambung.platform.rest;

import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answers differ by role and clock, and hold what must not lie in a cache. */
class NoStore {

    @ServerResponseFilter
    void filter(ContainerResponseContext response) {
        response.getHeaders().putSingle("Cache-Control", "no-store");
    }
}
