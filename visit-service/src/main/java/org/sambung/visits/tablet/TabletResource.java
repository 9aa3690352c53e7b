package org.sambung.visits.tablet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sambung.platform.identity.Roles;
import org.sambung.visits.visit.ChangingVisits;
import org.sambung.visits.visit.VisitOperation;

/** What tablets recorded without network. */
@Path("/v1/visits/{id}/records")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visits")
@Transactional
class TabletResource {

    @Inject
    ApplyingRecords applying;

    @Inject
    ChangingVisits visits;

    @POST
    @RolesAllowed({Roles.VISITING_TEAM, Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "sendRecords",
            summary = "Send what a tablet recorded without network",
            description =
                    "Each record has its own id and time and counts once, however often it is sent. The answer tells"
                            + " of each whether it was applied, had been, or is in conflict with what is known; one in conflict keeps"
                            + " none of the others from counting, also one whose content is wrong. What has no id, type or"
                            + " time, or cannot be read, is no record and refuses them all. What a team had begun before the"
                            + " visit was called off counts, though its START comes after; what it began later is in"
                            + " conflict.")
    public RecordsAnswer send(UUID id, @NotNull @Valid SendRecords batch) {
        var letIn = visits.holdAgreementOf(id).letsIn();
        var visit = visits.locked(VisitOperation.RECORDS, id, null);
        var results = applying.apply(visit, letIn, batch.records());
        return new RecordsAnswer(results, visits.written(visit));
    }
}
