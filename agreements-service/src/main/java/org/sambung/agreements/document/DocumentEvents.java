package org.sambung.agreements.document;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.AbsentWhen;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;
import org.sambung.platform.identity.Role;
import org.sambung.platform.notification.Href;
import org.sambung.platform.notification.Notifies;

/** What is told of documents: that there is one, never what it is called or says. */
@Href("/v1/documents/{id}")
interface DocumentEvents {

    @EventType("document.uploaded")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE})
    @Schema(description = "A document of an agreement or a meeting is there, or another version of it.")
    record DocumentUploaded(
            @Schema(description = "The document.") UUID documentId,
            UUID facilityId,
            UUID partnerId,

            @AbsentWhen("it is of a meeting before any agreement")
            UUID agreementId,

            @Schema(description = "The meeting.") @AbsentWhen("it is of the agreement itself")
            UUID meetingId,

            @Schema(description = "The agreement's addendum.") @AbsentWhen("it is of no addendum")
            UUID addendumId,

            @Schema(pattern = "^ID-[A-Z]{2}$") String region,
            @Schema(description = "What it is.") DocumentKind kind,

            @Schema(description = "The number of the version, from 1.")
            int number,

            @Schema(description = "SHA-256 of its content, in hex.", pattern = "^[0-9a-f]{64}$")
            String sha256,

            Instant occurredAt)
            implements DomainEvent {}
}
