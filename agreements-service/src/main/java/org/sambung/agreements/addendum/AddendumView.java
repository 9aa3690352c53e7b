package org.sambung.agreements.addendum;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.agreements.agreement.ScopeLine;
import org.sambung.agreements.agreement.Signing;
import org.sambung.agreements.document.DocumentView;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.rule.Actions;

@Schema(name = "Addendum", description = "A paper that changes what a running agreement promises.")
record AddendumView(
        UUID id,

        @Schema(description = "The agreement that it changes.")
        UUID agreementId,

        UUID facilityId,
        UUID partnerId,

        @Schema(description = "The evaluation meeting that led to it; absent where none did.")
        UUID meetingId,

        @Schema(examples = "Penyesuaian alur rujukan teknis")
        String title,

        @Schema(description = "Where it stands.", examples = "READY_TO_SIGN")
        AddendumStatus status,

        @Schema(description = "The version of the scope that it builds on.", examples = "1")
        int basedOnVersion,

        @Schema(
                description = "First day of the new version, in the facility's zone; absent while open.",
                examples = "2026-02-06")
        LocalDate effectiveFrom,

        @Schema(description = "The whole scope from then on.")
        List<ScopeLine> scope,

        @Schema(description = "Absent before signing.") Signing signing,

        @Schema(description = "Its scans, the newest first; absent in a list.")
        List<DocumentView> documents,

        int version,
        Actions actions) {

    static AddendumView of(AddendumSituation now, Identity caller, List<DocumentView> documents) {
        var addendum = now.addendum();
        var actions = Actions.of(
                AddendumOperation.values(), now, addendum.reaching(caller), "/v1/addenda/" + addendum.getId());
        return of(addendum, documents, actions);
    }

    static AddendumView inList(Addendum addendum) {
        return of(addendum, null, null);
    }

    private static AddendumView of(Addendum addendum, List<DocumentView> documents, Actions actions) {
        return new AddendumView(
                addendum.getId(),
                addendum.getAgreementId(),
                addendum.getFacilityId(),
                addendum.getPartnerId(),
                addendum.getMeetingId(),
                addendum.getTitle(),
                addendum.getStatus(),
                addendum.getBasedOn(),
                addendum.getEffectiveFrom(),
                addendum.getScope(),
                addendum.getSigning(),
                documents,
                addendum.getVersion(),
                actions);
    }
}
