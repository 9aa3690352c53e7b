package org.sambung.visits.screening;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.seal.SealedDocument;

/** That a result was wrong, and what it was taken for before; never changed, never removed. */
@Entity
@Immutable
@Table(name = "screening_correction")
class Correction {

    @Id
    private UUID id;

    private UUID campaignId;

    private UUID memberId;

    private UUID facilityId;

    private UUID partnerId;

    @Enumerated(EnumType.STRING)
    private CorrectionReason reason;

    private Instant correctedAt;

    private Instant recordedAt;

    /** The subject who corrected it. */
    private String author;

    @Convert(converter = Sealed.class)
    private Content content;

    /** @param was what was recorded before @param became what took its place */
    record Content(ScreeningResult was, ScreeningResult became, String note) {}

    /** Who corrected it, when it turned out wrong and when that was recorded. */
    record Made(String by, Instant at, Instant recordedAt) {}

    protected Correction() {}

    Correction(UUID id, ScreeningCampaign campaign, Member member, CorrectResult command, Made made) {
        this.id = id;
        this.campaignId = campaign.getId();
        this.memberId = member.getId();
        this.facilityId = campaign.getTerms().facilityId();
        this.partnerId = campaign.getTerms().partnerId();
        this.reason = command.reason();
        this.correctedAt = made.at();
        this.recordedAt = made.recordedAt();
        this.author = made.by();
        this.content = new Content(member.getResult(), command.result(), command.note());
    }

    UUID getMemberId() {
        return memberId;
    }

    CorrectionReason getReason() {
        return reason;
    }

    Instant getCorrectedAt() {
        return correctedAt;
    }

    Instant getRecordedAt() {
        return recordedAt;
    }

    Content getContent() {
        return content;
    }

    /** Row security gives them to those only who see the results. */
    @ApplicationScoped
    static class Repository implements PanacheRepositoryBase<Correction, UUID> {

        /** Oldest first. */
        List<Correction> ofMembers(Collection<UUID> members) {
            return members.isEmpty() ? List.of() : list("memberId in ?1 order by id", members);
        }
    }

    @Converter
    @Immutable
    @ApplicationScoped
    static class Sealed extends SealedDocument<Content> {
        Sealed() {
            super(Content.class, "screening_correction|content");
        }
    }
}
