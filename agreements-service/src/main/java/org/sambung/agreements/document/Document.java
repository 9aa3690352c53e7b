package org.sambung.agreements.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.sambung.agreements.document.DocumentEvents.DocumentUploaded;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Change;
import org.sambung.platform.seal.SealedDocument;

/** A paper of an agreement or a meeting as it was scanned, in one or several versions, none of which ever goes. */
@Entity
class Document extends Aggregate {

    private UUID facilityId;

    private UUID partnerId;

    private UUID agreementId;

    private UUID meetingId;

    private UUID addendumId;

    private String region;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    @Convert(converter = Sealed.class)
    private Versions versions;

    /** Sealed, for a file's name may name people, and so does who uploaded it. */
    record Versions(List<DocumentVersion> all) {

        Versions with(DocumentVersion another) {
            var more = new ArrayList<>(all);
            more.add(another);
            return new Versions(List.copyOf(more));
        }
    }

    protected Document() {}

    private Document(UUID id, Belonging belonging, DocumentKind kind) {
        super(id);
        this.facilityId = belonging.bounds().facility();
        this.partnerId = belonging.bounds().partner();
        this.region = belonging.bounds().region();
        this.agreementId = belonging.agreementId();
        this.meetingId = belonging.meetingId();
        this.addendumId = belonging.addendumId();
        this.kind = kind;
        this.versions = new Versions(List.of());
    }

    static Document upload(UUID id, Belonging belonging, DocumentKind kind, DocumentVersion first, Instant at) {
        var document = new Document(id, belonging, kind);
        document.add(first, at);
        return document;
    }

    void add(DocumentVersion version, Instant at) {
        versions = versions.with(version);
        record(Change.of(
                new DocumentUploaded(
                        getId(),
                        facilityId,
                        partnerId,
                        agreementId,
                        meetingId,
                        addendumId,
                        region,
                        kind,
                        version.number(),
                        version.sha256(),
                        at),
                at));
    }

    int nextNumber() {
        return versions.all().size() + 1;
    }

    /** @param number null for the latest */
    Optional<DocumentVersion> version(Integer number) {
        var wanted = number == null ? versions.all().size() : number;
        return versions.all().stream()
                .filter(version -> version.number() == wanted)
                .findFirst();
    }

    @Override
    protected Bounds bounds() {
        return new Bounds(facilityId, partnerId, region);
    }

    UUID getAgreementId() {
        return agreementId;
    }

    UUID getMeetingId() {
        return meetingId;
    }

    UUID getAddendumId() {
        return addendumId;
    }

    DocumentKind getKind() {
        return kind;
    }

    List<DocumentVersion> getVersions() {
        return versions.all();
    }

    @Converter
    @Immutable
    @ApplicationScoped
    static class Sealed extends SealedDocument<Versions> {
        Sealed() {
            super(Versions.class, "document|versions");
        }
    }
}
