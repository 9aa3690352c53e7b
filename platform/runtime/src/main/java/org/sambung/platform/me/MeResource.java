package org.sambung.platform.me;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Role;
import org.sambung.platform.language.Language;

/** Tells a client whose token it holds. */
@Path("/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
@Transactional
class MeResource {

    @Inject
    KnownInstitutions institutions;

    @Inject
    Sections sections;

    @Inject
    Caller caller;

    @GET
    @Authenticated
    @Operation(
            summary = "Read who is asking",
            description = "Roles, institution, language, and which collections of this service are open to the caller.")
    public Me read(@Context HttpHeaders headers) {
        var identity = caller.identity();
        return new Me(
                identity.subject(),
                identity.name(),
                identity.employeeNumber(),
                words(caller.rolesHeld()),
                words(identity.roles()),
                known(identity.facility(), institutions::facility),
                known(identity.partner(), institutions::partner),
                identity.region(),
                Language.of(headers).tag(),
                sections.openTo(identity));
    }

    private static List<String> words(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::id).toList();
    }

    private static Institution known(UUID id, Function<UUID, Optional<Institution>> lookup) {
        return id == null ? null : lookup.apply(id).orElseGet(() -> new Institution(id, null, null));
    }
}
