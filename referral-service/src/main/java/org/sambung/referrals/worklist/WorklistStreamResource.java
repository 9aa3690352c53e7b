package org.sambung.referrals.worklist;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.StreamsEvents;
import org.sambung.platform.stream.Streams;

/** Tells a client that its worklist has changed, with the new counts; what has changed the list tells. */
@Path("/v1/worklists")
@Produces(MediaType.SERVER_SENT_EVENTS)
@Tag(name = "Worklists")
class WorklistStreamResource {

    private static final String TOLD = "Server-sent events. Within a second or two of a change an event named changed"
            + " carries how many wait in each part of the list; what has changed the list tells. A browser opens it with a"
            + " ticket of /v1/stream-tickets; a bearer token works too.";
    private static final String EXAMPLE = "{\"counts\":[{\"section\":\"DRAFTS\",\"count\":3,\"more\":false}]}";

    @Inject
    ReadingWorklists reading;

    @Inject
    Streams streams;

    @Inject
    Caller caller;

    @GET
    @Path("/clinic/stream")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR})
    @Blocking
    @Operation(summary = "Be told when the clinic's worklist has changed", description = TOLD)
    @StreamsEvents(example = EXAMPLE)
    public Multi<OutboundSseEvent> streamClinicWorklist(@Context Sse sse) {
        return open(sse, Worklist.CLINIC);
    }

    @GET
    @Path("/facility-head/stream")
    @RolesAllowed(Roles.FACILITY_HEAD)
    @Blocking
    @Operation(summary = "Be told when the facility head's worklist has changed", description = TOLD)
    @StreamsEvents(example = EXAMPLE)
    public Multi<OutboundSseEvent> streamFacilityHeadWorklist(@Context Sse sse) {
        return open(sse, Worklist.FACILITY_HEAD);
    }

    @GET
    @Path("/custody/stream")
    @RolesAllowed({Roles.CUSTODY_OFFICER, Roles.CUSTODY_REGISTRAR})
    @Blocking
    @Operation(summary = "Be told when the custody staff's worklist has changed", description = TOLD)
    @StreamsEvents(example = EXAMPLE)
    public Multi<OutboundSseEvent> streamCustodyWorklist(@Context Sse sse) {
        return open(sse, Worklist.CUSTODY);
    }

    @GET
    @Path("/hospital/stream")
    @RolesAllowed({Roles.REFERRAL_DESK, Roles.HOSPITAL_SYSTEM})
    @Blocking
    @Operation(summary = "Be told when the hospital's worklist has changed", description = TOLD)
    @StreamsEvents(example = EXAMPLE)
    public Multi<OutboundSseEvent> streamHospitalWorklist(@Context Sse sse) {
        return open(sse, Worklist.HOSPITAL);
    }

    @GET
    @Path("/region/stream")
    @RolesAllowed(Roles.OVERSIGHT)
    @Blocking
    @Operation(summary = "Be told when the regional office's worklist has changed", description = TOLD)
    @StreamsEvents(example = EXAMPLE)
    public Multi<OutboundSseEvent> streamRegionWorklist(@Context Sse sse) {
        return open(sse, Worklist.REGION);
    }

    private Multi<OutboundSseEvent> open(Sse sse, Worklist worklist) {
        var who = caller.identity();
        return streams.open(sse, worklist.topic(), who, () -> new WorklistCounts(reading.counts(who, worklist)));
    }
}
