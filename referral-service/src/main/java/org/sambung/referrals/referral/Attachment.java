package org.sambung.referrals.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.content.ReceivedContent;
import org.sambung.platform.seal.SealedDocument;

/** A result that travels along, because the receiver should not repeat it. Never changed; its content lies beside it. */
@Entity
class Attachment {

    @Id
    private UUID id;

    private UUID referralId;

    private UUID facilityId;

    /** Where its pieces lie; the rest of what is known of them is sealed. */
    private UUID contentId;

    @Enumerated(EnumType.STRING)
    private AttachmentKind kind;

    @Convert(converter = Sealed.class)
    private Brought brought;

    /** Sealed, for a file's name may name people and illness, and so does who brought it. */
    record Brought(ReceivedContent content, String by, Instant at) {}

    protected Attachment() {}

    Attachment(UUID id, Referral referral, AttachmentKind kind, Brought brought) {
        this.id = id;
        this.referralId = referral.getId();
        this.facilityId = referral.getFacilityId();
        this.contentId = brought.content().id();
        this.kind = kind;
        this.brought = brought;
    }

    UUID getId() {
        return id;
    }

    UUID getReferralId() {
        return referralId;
    }

    AttachmentKind getKind() {
        return kind;
    }

    Brought getBrought() {
        return brought;
    }

    @Converter
    @Immutable
    @ApplicationScoped
    static class Sealed extends SealedDocument<Brought> {
        Sealed() {
            super(Brought.class, "attachment|brought");
        }
    }
}
