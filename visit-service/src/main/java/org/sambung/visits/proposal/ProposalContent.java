package org.sambung.visits.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.seal.SealedDocument;

@Schema(
        name = "ProposalContent",
        description = "What is known for the referral, named as its clinical summary names it; kept sealed.")
public record ProposalContent(
        @Schema(description = "Why the patient should be referred.", examples = "Batuk berdahak lebih dari tiga minggu")
        String reason,

        @Schema(description = "What the patient complains of.", examples = "Batuk, keringat malam")
        String history,

        @Schema(examples = "120/80", description = "Systolic and diastolic, mmHg.")
        String bloodPressure,

        @Schema(description = "Beats per minute.", examples = "88")
        Integer pulse,

        @Schema(description = "Degrees Celsius.", examples = "37.6")
        BigDecimal temperature,

        @Schema(description = "Breaths per minute.", examples = "20")
        Integer respiration,

        @Schema(description = "What was done and given so far.", examples = "Parasetamol 3 x 500 mg")
        String therapy,

        @Schema(examples = "R05", description = "Working diagnosis, ICD-10.")
        String diagnosis) {

    /** All that is known where nobody has examined. */
    public static ProposalContent because(String reason, String diagnosis) {
        return new ProposalContent(reason, null, null, null, null, null, null, diagnosis);
    }

    @Converter
    @Immutable
    @ApplicationScoped
    static class Sealed extends SealedDocument<ProposalContent> {
        Sealed() {
            super(ProposalContent.class, "referral_proposal|content");
        }
    }
}
