package org.sambung.testing.broken.second;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** Routes that say nothing of roles, or the wrong thing. */
@Path("/v1/meddlers")
class MeddlingResource {

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
    void others() {}

    @POST
    @Path("/{id}/right")
    @RolesAllowed("doctor")
    void right() {}

    @GET
    @Path("/{id}")
    @RolesAllowed("doctor")
    void read() {}
}
