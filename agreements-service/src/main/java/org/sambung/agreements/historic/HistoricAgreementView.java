package org.sambung.agreements.historic;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.agreements.agreement.DocumentType;

@Schema(name = "HistoricAgreement", description = "An agreement of the past, as far as it is known.")
record HistoricAgreementView(
        UUID id,
        UUID facilityId,
        UUID partnerId,
        String region,
        @Schema(examples = "Kerja sama pelayanan kesehatan") String title,

        @Schema(description = "The paper it was written on; absent when nobody knows.", examples = "MOU")
        DocumentType documentType,

        @Schema(description = "When it was signed.") KnownDate signedOn,

        @Schema(description = "Its last day; absent when nobody knows.")
        KnownDate effectiveUntil,

        @Schema(description = "Absent when nobody knows.", examples = "W17-12/2019")
        String facilityLetterNumber,

        @Schema(description = "Absent when nobody knows.", examples = "440/19/PKM")
        String partnerLetterNumber,

        @Schema(description = "As it was known before it was corrected, the first one first.")
        List<OldPaper> earlier,

        int version) {

    static HistoricAgreementView of(HistoricAgreement entered) {
        var paper = entered.getPaper();
        return new HistoricAgreementView(
                entered.getId(),
                entered.getFacilityId(),
                entered.getPartnerId(),
                entered.getRegion(),
                paper.title(),
                paper.documentType(),
                KnownDate.of(paper.signedOn()),
                KnownDate.of(paper.effectiveUntil()),
                paper.facilityLetterNumber(),
                paper.partnerLetterNumber(),
                entered.getEarlier(),
                entered.getVersion());
    }
}
