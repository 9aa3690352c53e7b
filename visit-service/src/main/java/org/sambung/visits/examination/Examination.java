package org.sambung.visits.examination;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Change;
import org.sambung.platform.problem.ProblemException;
import org.sambung.visits.examination.ExaminationEvents.ExaminationCorrected;
import org.sambung.visits.examination.ExaminationEvents.ExaminationRecorded;
import org.sambung.visits.examination.ExaminationEvents.ExaminationWithdrawn;

/** Somebody in custody seen by the facility's own staff, without a visit and without an agreement. */
@Entity
class Examination extends Aggregate {

    private UUID facilityId;

    private String region;

    private UUID patientId;

    @Enumerated(EnumType.STRING)
    private ExaminationKind kind;

    private Instant examinedAt;

    @Convert(converter = Findings.Sealed.class)
    private Findings findings;

    /** Null as long as it counts. */
    private Instant withdrawnAt;

    protected Examination() {}

    private Examination(UUID id, UUID facilityId, String region, RecordExamination command, Instant at) {
        super(id);
        this.facilityId = facilityId;
        this.region = region;
        this.patientId = command.patientId();
        this.kind = command.kind();
        this.examinedAt = at;
        this.findings = command.findings();
    }

    /** @param region null where nobody has told of the facility yet */
    static Examination record(UUID id, UUID facilityId, String region, RecordExamination command, Instant at) {
        var examination = new Examination(id, facilityId, region, command, at);
        examination.record(Change.of(new ExaminationRecorded(facilityId, command.patientId(), command.kind(), at), at));
        return examination;
    }

    /** @throws ProblemException 409 where it was taken back: another one is recorded instead */
    void demandStanding() {
        if (withdrawnAt != null) {
            throw ProblemException.illegalTransition();
        }
    }

    boolean isAlready(ExaminationKind thisKind, Instant then, Findings these) {
        return kind == thisKind && examinedAt.equals(then) && findings.equals(these);
    }

    /** It was recorded as something else. */
    void become(
            ExaminationKind rightKind,
            Instant rightTime,
            Findings rightFindings,
            ExaminationMistake mistake,
            Instant at) {
        kind = rightKind;
        examinedAt = rightTime;
        findings = rightFindings;
        record(Change.of(new ExaminationCorrected(facilityId, patientId, kind, at), at)
                .because(mistake.name()));
    }

    /** There was none of that person. */
    void takeBack(ExaminationMistake mistake, Instant at) {
        withdrawnAt = at;
        record(Change.of(new ExaminationWithdrawn(facilityId, patientId, kind, at), at)
                .because(mistake.name()));
    }

    @Override
    protected Bounds bounds() {
        return new Bounds(facilityId, null, region);
    }

    UUID getFacilityId() {
        return facilityId;
    }

    UUID getPatientId() {
        return patientId;
    }

    ExaminationKind getKind() {
        return kind;
    }

    Instant getExaminedAt() {
        return examinedAt;
    }

    Findings getFindings() {
        return findings;
    }

    /** Null as long as it counts. */
    Instant getWithdrawnAt() {
        return withdrawnAt;
    }
}
