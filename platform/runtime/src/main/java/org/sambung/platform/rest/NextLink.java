package org.sambung.platform.rest;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Where the next page of a list is, as {@code Link} (RFC 8288): the same question with the next cursor. */
class NextLink {

    private static final String CURSOR = "cursor";

    @ServerResponseFilter
    void filter(ContainerResponseContext response, UriInfo uri) {
        if (response.getEntity() instanceof Paged page && page.next() != null) {
            response.getHeaders().putSingle("Link", "<" + href(uri, page.next()) + ">; rel=\"next\"");
        }
    }

    private static String href(UriInfo uri, Object next) {
        var kept = uri.getQueryParameters().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(CURSOR))
                .flatMap(parameter -> parameter.getValue().stream().map(value -> query(parameter.getKey(), value)));
        return uri.getRequestUri().getRawPath()
                + Stream.concat(kept, Stream.of(query(CURSOR, next.toString())))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String query(String name, String value) {
        return Stream.of(name, value)
                .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8))
                .collect(Collectors.joining("="));
    }
}
