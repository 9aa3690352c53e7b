package org.sambung.testing.broken.second;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;

/** Routes that say nothing of roles, or the wrong thing. */
@Path("/v1/meddlers")
class MeddlingResource {

    record Endless(
            String text,
            @Pattern(regexp = "[A-Z]+") String word,
            @Pattern(regexp = "\\+?[A-Z+]{1,5}") String code,
            @Size(min = 1) List<@Size(max = 5) String> many,
            Set<Thread.State> constants,
            @Size(max = 5) Set<More> bounded) {}

    record More(@Size(max = 5) String text, @Size(max = 5) List<String> texts) {}

    @GET
    void forgotten() {}

    @GET
    @Path("open")
    @PermitAll
    void open() {}

    @PUT
    @Path("/{meddlerId}")
    @RolesAllowed("nurs")
    void misspelt() {}

    @POST
    @Path("/{id}/others")
    @RolesAllowed("nurse")
    void others(Endless body) {}

    @POST
    @Path("/{id}/right")
    @RolesAllowed("doctor")
    void right() {}

    @GET
    @Path("/{id}")
    @RolesAllowed("doctor")
    void read() {}
}
