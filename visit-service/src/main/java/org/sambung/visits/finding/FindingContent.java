package org.sambung.visits.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.coding.Icd10;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.seal.SealedDocument;
import org.sambung.visits.proposal.ProposalContent;

@Schema(
        name = "FindingContent",
        description = "What was found of a patient at a visit, and what was done; kept sealed.")
public record FindingContent(
        @Schema(description = "What was measured.") @Valid Vitals vitals,

        @Schema(description = "What the patient complains of.", examples = "Batuk sejak empat minggu") @Size(max = 4000)
        String complaint,

        @Schema(examples = "J20", description = "What it is taken for, ICD-10.") @Pattern(regexp = Icd10.CODE)
        String assessment,

        @Schema(description = "What was done.", examples = "Edukasi etika batuk") @Size(max = 4000)
        String action,

        @Schema(description = "What was given.") @Size(max = 30)
        List<@NotNull @Valid MedicineGiven> medicines,

        @Schema(description = "What must follow here.", examples = "Kontrol tekanan darah") @Size(max = 2000)
        String followUp,

        @Schema(description = "By which day, in the facility's zone.", examples = "2026-12-10")
        LocalDate followUpBy,

        @Schema(
                description = "Whether the patient should be referred; proposed to the referral service then.",
                examples = "false")
        Boolean recommendReferral,

        @Schema(
                description = "Why; needed where a referral is recommended.",
                examples = "Perlu pemeriksaan dahak dan rontgen")
        @Size(min = 1, max = 4000)
        String referralReason) {

    public boolean recommends() {
        return Boolean.TRUE.equals(recommendReferral);
    }

    /**
     * @param place where it stands in the body
     * @throws ProblemException 400 where it says nothing, a referral is recommended and nothing says why, or a measure cannot
     *     be
     */
    public void demandSense(String place) {
        if (saysNothing()) {
            throw ProblemException.invalid(place, "required");
        }
        if (vitals != null) {
            vitals.demandPlausible(place + "/vitals");
        }
        if (recommends() && (referralReason == null || referralReason.isBlank())) {
            throw ProblemException.invalid(place + "/referralReason", "reason-of-recommendation-needed");
        }
    }

    /** What is blank, empty or not so says nothing. */
    private boolean saysNothing() {
        return (vitals == null || vitals.equals(Vitals.NONE))
                && (medicines == null || medicines.isEmpty())
                && !recommends()
                && followUpBy == null
                && Stream.of(complaint, assessment, action, followUp, referralReason)
                        .allMatch(text -> text == null || text.isBlank());
    }

    /** What of it the referral needs. */
    ProposalContent proposed() {
        var measured = vitals == null ? Vitals.NONE : vitals;
        return new ProposalContent(
                referralReason,
                complaint,
                measured.bloodPressure(),
                measured.pulse(),
                measured.temperature(),
                measured.respiration(),
                action,
                assessment);
    }

    @Converter
    @Immutable
    @ApplicationScoped
    static class Sealed extends SealedDocument<FindingContent> {
        Sealed() {
            super(FindingContent.class, "finding|content");
        }
    }
}
