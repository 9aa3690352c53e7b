package org.sambung.visits.examination;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.seal.SealedDocument;

/** That an examination was recorded wrongly, and what was recorded before; never changed, never removed. */
@Entity
@Immutable
class ExaminationCorrection {

    @Id
    private UUID id;

    private UUID examinationId;

    private UUID facilityId;

    @Enumerated(EnumType.STRING)
    private ExaminationMistake mistake;

    private Instant correctedAt;

    private Instant recordedAt;

    /** The subject who corrected it. */
    private String author;

    @Convert(converter = Sealed.class)
    private Content content;

    /** What was recorded before, and what was said of it. */
    record Content(ExaminationKind kind, Instant examinedAt, Findings findings, String note) {}

    /** Who corrected it, when it turned out wrong and when that was recorded. */
    record Made(String by, Instant at, Instant recordedAt) {}

    protected ExaminationCorrection() {}

    /** @param was as it is before it becomes another */
    ExaminationCorrection(UUID id, Examination was, CorrectExamination command, Made made) {
        this.id = id;
        this.examinationId = was.getId();
        this.facilityId = was.getFacilityId();
        this.mistake = command.mistake();
        this.correctedAt = made.at();
        this.recordedAt = made.recordedAt();
        this.author = made.by();
        this.content = new Content(was.getKind(), was.getExaminedAt(), was.getFindings(), command.note());
    }

    UUID getExaminationId() {
        return examinationId;
    }

    ExaminationMistake getMistake() {
        return mistake;
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

    /** Row security gives them to those only who read the examinations. */
    @ApplicationScoped
    static class Repository implements PanacheRepositoryBase<ExaminationCorrection, UUID> {

        /** Oldest first. */
        List<ExaminationCorrection> of(Collection<UUID> examinations) {
            return examinations.isEmpty() ? List.of() : list("examinationId in ?1 order by id", examinations);
        }
    }

    @Converter
    @Immutable
    @ApplicationScoped
    static class Sealed extends SealedDocument<Content> {
        Sealed() {
            super(Content.class, "examination_correction|content");
        }
    }
}
