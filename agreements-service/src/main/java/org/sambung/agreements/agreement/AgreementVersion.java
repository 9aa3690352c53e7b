package org.sambung.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.seal.SealedDocument;

/** The scope and its procedures as they were at one time: while they were negotiated, and from addendum to addendum. */
@Entity
public class AgreementVersion {

    @Schema(description = "How a version came about.")
    public enum Origin {
        DRAFT,
        NEGOTIATION,
        ADDENDUM
    }

    @Embeddable
    record Key(UUID agreementId, int number) {}

    /** Who made it, and why. */
    record Note(String by, String because) {

        @Converter
        @Immutable
        @ApplicationScoped
        static class Sealed extends SealedDocument<Note> {
            Sealed() {
                super(Note.class, "agreement_version|note");
            }
        }
    }

    @EmbeddedId
    private Key key;

    @ManyToOne(fetch = FetchType.LAZY)
    @MapsId("agreementId")
    @JoinColumn(name = "agreement_id")
    private Agreement agreement;

    private UUID facilityId;

    private UUID partnerId;

    private String region;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private UUID addendumId;

    @Enumerated(EnumType.STRING)
    private Party side;

    private Instant madeAt;

    @Convert(converter = Note.Sealed.class)
    private Note note;

    private LocalDate effectiveFrom;

    @Embedded
    private Promises promises;

    protected AgreementVersion() {}

    AgreementVersion(Agreement agreement, int number, Origin origin, List<ScopeLine> lines, Author by, Instant at) {
        this.key = new Key(agreement.getId(), number);
        this.agreement = agreement;
        this.facilityId = agreement.getFacilityId();
        this.partnerId = agreement.getPartnerId();
        this.region = agreement.getRegion();
        this.origin = origin;
        this.side = by.side();
        this.madeAt = at;
        this.note = new Note(by.name(), null);
        this.promises = Promises.of(lines);
    }

    AgreementVersion because(String why) {
        note = new Note(note.by(), why);
        return this;
    }

    AgreementVersion of(UUID addendum) {
        addendumId = addendum;
        return this;
    }

    AgreementVersion from(LocalDate firstDay) {
        effectiveFrom = firstDay;
        return this;
    }

    int getNumber() {
        return key.number();
    }

    Origin getOrigin() {
        return origin;
    }

    boolean isOfAddendum() {
        return origin == Origin.ADDENDUM;
    }

    UUID getAddendumId() {
        return addendumId;
    }

    Party getSide() {
        return side;
    }

    Instant getMadeAt() {
        return madeAt;
    }

    /** Null where a version is older than the notes. */
    Note getNote() {
        return note;
    }

    /** Null while it is not signed. */
    LocalDate getEffectiveFrom() {
        return effectiveFrom;
    }

    Promises getPromises() {
        return promises;
    }

    List<ScopeLine> getScope() {
        return promises.lines();
    }
}
