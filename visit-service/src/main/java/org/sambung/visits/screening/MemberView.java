package org.sambung.visits.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CohortMember", description = "One of those to be screened.")
record MemberView(
        UUID id,
        @Schema(description = "Who.") UUID patientId,

        @Schema(description = "The block, when planned and anew when screened; absent if unknown.", examples = "B-4")
        String block,

        @Schema(description = "The day planned for.", examples = "2026-11-26")
        LocalDate day,

        @Schema(description = "The day it was done; absent until then.", examples = "2026-11-26")
        LocalDate attendedOn,

        @Schema(description = "The number on the sample.", examples = "TL-0001")
        String sample,

        @Schema(description = "Absent until it is known.") ScreeningResult result,

        @Schema(description = "What was shown before, where another examination has shown more; else absent.")
        ScreeningResult earlierResult,

        @Schema(description = "Results that were wrong, oldest first; absent if none was.")
        List<CorrectionView> corrections) {

    static MemberView of(Member member, List<Correction> corrections) {
        return new MemberView(
                member.getId(),
                member.getPatientId(),
                member.getBlock(),
                member.getDay(),
                member.getAttendedOn(),
                member.getSample(),
                member.getResult(),
                member.getEarlierResult(),
                corrections.isEmpty()
                        ? null
                        : corrections.stream().map(CorrectionView::of).toList());
    }
}
