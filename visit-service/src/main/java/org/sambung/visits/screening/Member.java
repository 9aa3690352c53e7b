package org.sambung.visits.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.seal.SealedDocument;

/** One of a campaign's cohort. Changes only with the campaign, whose row is held. */
@Entity
@Table(name = "screening_member")
class Member {

    /** @param outcome what was shown; in a record of its own, so that it is sealed as a document */
    record Outcome(ScreeningResult outcome) {}

    @Id
    private UUID id;

    private UUID campaignId;

    private UUID facilityId;

    private UUID partnerId;

    private UUID patientId;

    private String block;

    private LocalDate day;

    private LocalDate attendedOn;

    private String sample;

    @Convert(converter = SealedOutcome.class)
    private Outcome result;

    /** The uncertain one whose place it took. */
    @Convert(converter = SealedOutcome.class)
    private Outcome earlier;

    protected Member() {}

    Member(UUID id, ScreeningCampaign campaign, UUID patientId, String block, LocalDate day) {
        this.id = id;
        this.campaignId = campaign.getId();
        this.facilityId = campaign.getTerms().facilityId();
        this.partnerId = campaign.getTerms().partnerId();
        this.patientId = patientId;
        this.block = block;
        this.day = day;
    }

    /** The first entry counts. @param livesIn the block now; null if unknown @return whether this is the first */
    boolean attend(LocalDate on, String livesIn) {
        if (attendedOn != null) {
            return false;
        }
        attendedOn = on;
        block = livesIn == null ? block : livesIn;
        return true;
    }

    /** A sample may be taken later than somebody came. @return whether it was not known before */
    boolean take(String sampleNumber) {
        if (sampleNumber == null || sampleNumber.equals(sample)) {
            return false;
        }
        if (sample != null) {
            throw new ProblemException(422, "another-sample-taken");
        }
        sample = sampleNumber;
        return true;
    }

    /** It was taken for something else. */
    void become(ScreeningResult other) {
        result = new Outcome(other);
    }

    UUID getId() {
        return id;
    }

    UUID getPatientId() {
        return patientId;
    }

    String getBlock() {
        return block;
    }

    LocalDate getDay() {
        return day;
    }

    LocalDate getAttendedOn() {
        return attendedOn;
    }

    String getSample() {
        return sample;
    }

    /** Null until it is known. */
    ScreeningResult getResult() {
        return result == null ? null : result.outcome();
    }

    /** Null unless another examination has shown more. */
    ScreeningResult getEarlierResult() {
        return earlier == null ? null : earlier.outcome();
    }

    boolean isPositive() {
        return getResult() == ScreeningResult.POSITIVE;
    }

    @Converter
    @Immutable
    @ApplicationScoped
    static class SealedOutcome extends SealedDocument<Outcome> {
        SealedOutcome() {
            super(Outcome.class, "screening_member|result");
        }
    }
}
