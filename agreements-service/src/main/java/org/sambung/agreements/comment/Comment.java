package org.sambung.agreements.comment;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.sambung.agreements.agreement.Agreement;
import org.sambung.agreements.agreement.Author;
import org.sambung.agreements.agreement.Party;
import org.sambung.agreements.agreement.Service;
import org.sambung.agreements.comment.CommentEvents.CommentMade;
import org.sambung.agreements.institution.BetweenTwoSides;
import org.sambung.platform.event.Change;

/** What one side says of an agreement's scope. It stays as it was said, beside the version it was said of. */
@Entity
public class Comment extends BetweenTwoSides {

    private UUID agreementId;

    private int scopeVersion;

    @Enumerated(EnumType.STRING)
    private Service service;

    @Enumerated(EnumType.STRING)
    private Party side;

    private Instant madeAt;

    @Convert(converter = Remark.Sealed.class)
    private Remark remark;

    protected Comment() {}

    static Comment make(UUID id, Agreement agreement, MakeComment command, Author by, Instant at) {
        agreement.demandOpenForComments(at);
        var comment = new Comment(id, agreement, by.side(), at);
        comment.service = command.service();
        comment.remark = new Remark(by.name(), command.text());
        comment.record(Change.of(CommentMade.of(comment), at));
        return comment;
    }

    private Comment(UUID id, Agreement agreement, Party side, Instant at) {
        super(id, agreement);
        this.agreementId = agreement.getId();
        this.scopeVersion = agreement.getVersions().latest();
        this.side = side;
        this.madeAt = at;
    }

    /** Told to the other side. */
    @Override
    protected Bounds reach() {
        return side == Party.FACILITY
                ? new Bounds(null, getPartnerId(), null)
                : new Bounds(getFacilityId(), null, null);
    }

    UUID getAgreementId() {
        return agreementId;
    }

    int getScopeVersion() {
        return scopeVersion;
    }

    Service getService() {
        return service;
    }

    Party getSide() {
        return side;
    }

    Instant getMadeAt() {
        return madeAt;
    }

    Remark getRemark() {
        return remark;
    }
}
