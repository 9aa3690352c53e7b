package org.sambung.local.minimal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** The rows that referral-service writes for a draft and for a read, each in one transaction. */
@Path("/referrals")
@Transactional
public class ReferralResource {

    private static final String SUBJECT = "benchmark-doctor";
    private static final String ROLES = "doctor";
    private static final byte[] NAME = "Dokter Demo, sealed at the other side".getBytes(StandardCharsets.UTF_8);
    private static final byte[] CHAIN =
            "{\"steps\":[{\"permitter\":\"FACILITY_HEAD\"}]}".getBytes(StandardCharsets.UTF_8);

    @Inject
    ObjectMapper json;

    @POST
    public RestResponse<ReferralView> draft(Draft draft) throws JsonProcessingException {
        var now = Instant.now();
        var referral = referral(draft);
        referral.persist();
        outbox(referral, now).persist();
        audit(referral, now).persist();
        readAudit(referral, now, "POST /referrals").persist();
        return RestResponse.ResponseBuilder.<ReferralView>created(URI.create("/referrals/" + referral.id))
                .entity(ReferralView.of(referral))
                .build();
    }

    @GET
    @Path("/{id}")
    public ReferralView read(UUID id) {
        Referral referral = Referral.findById(id);
        if (referral == null) {
            throw new NotFoundException();
        }
        readAudit(referral, Instant.now(), "GET /referrals/{id}").persist();
        return ReferralView.of(referral);
    }

    private Referral referral(Draft draft) throws JsonProcessingException {
        var referral = new Referral();
        referral.eventSequence = 1;
        referral.facilityId = draft.facilityId();
        referral.region = draft.region();
        referral.zoneId = draft.zoneId();
        referral.patientId = draft.patientId();
        referral.custodyStatus = draft.custodyStatus();
        referral.destinationId = draft.destinationId();
        referral.kind = draft.kind();
        referral.urgency = draft.urgency();
        referral.clinicalStatus = "DRAFT";
        referral.clinicalSummary = json.writeValueAsBytes(draft.clinical());
        referral.permissionStatus = "PENDING";
        referral.permissionChain = CHAIN;
        referral.movementStatus = "NOT_PLANNED";
        return referral;
    }

    private Outbox outbox(Referral referral, Instant now) throws JsonProcessingException {
        var event = new Outbox();
        event.slot = (short) Math.floorMod(referral.id.hashCode(), 16);
        event.aggregateId = referral.id;
        event.sequence = referral.eventSequence;
        event.type = "referral.drafted";
        event.recordedAt = now;
        event.payload = json.writeValueAsBytes(ReferralDrafted.of(referral, now));
        return event;
    }

    private static Audit audit(Referral referral, Instant now) {
        var audit = new Audit();
        audit.objectId = referral.id;
        audit.sequence = referral.eventSequence;
        audit.facilityId = referral.facilityId;
        audit.region = referral.region;
        audit.occurredAt = now;
        audit.recordedAt = now;
        audit.subject = SUBJECT;
        audit.roles = ROLES;
        audit.actorName = NAME;
        audit.action = "referral.drafted";
        audit.track = "clinical";
        audit.toState = referral.clinicalStatus;
        return audit;
    }

    private static ReadAudit readAudit(Referral referral, Instant now, String operation) {
        var read = new ReadAudit();
        read.objectId = referral.id;
        read.patientId = referral.patientId;
        read.facilityId = referral.facilityId;
        read.region = referral.region;
        read.readAt = now;
        read.subject = SUBJECT;
        read.roles = ROLES;
        read.actorName = NAME;
        read.operation = operation;
        read.parts = "CLINICAL,IDENTITY";
        return read;
    }
}
