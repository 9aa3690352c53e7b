package org.sambung.agreements.comment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.agreements.agreement.Party;
import org.sambung.agreements.agreement.Service;
import org.sambung.platform.event.AbsentWhen;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;
import org.sambung.platform.identity.Role;
import org.sambung.platform.notification.Href;
import org.sambung.platform.notification.Notifies;

/** What is told of comments: that there is one, never what it says. */
@Href("/v1/comments/{id}")
interface CommentEvents {

    @EventType("comment.made")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER})
    @Schema(description = "A side has said something of an agreement's scope.")
    record CommentMade(
            @Schema(description = "The comment.") UUID commentId,
            @Schema(description = "The agreement.") UUID agreementId,
            UUID facilityId,
            UUID partnerId,
            @Schema(description = "Which side.") Party side,

            @Schema(description = "The version of the scope that it is about.")
            int scopeVersion,

            @Schema(description = "The line that it is about.") @AbsentWhen("it is about the whole")
            Service service,

            Instant occurredAt)
            implements DomainEvent {

        static CommentMade of(Comment comment) {
            return new CommentMade(
                    comment.getId(),
                    comment.getAgreementId(),
                    comment.getFacilityId(),
                    comment.getPartnerId(),
                    comment.getSide(),
                    comment.getScopeVersion(),
                    comment.getService(),
                    comment.getMadeAt());
        }
    }
}
