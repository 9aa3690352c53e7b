package org.sambung.agreements.accreditation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.rule.Actions;

@Schema(description = "Something to do about an element.")
record ActionItemView(
        @Schema(examples = "01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c42")
        UUID id,

        @Schema(description = "Its programme.", examples = "01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d")
        UUID programmeId,

        @Schema(description = "The facility.", examples = "01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3e")
        UUID facilityId,

        @Schema(
                description = "The visit it was found on; absent when nobody said which.",
                examples = "01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c41")
        UUID visitId,

        @Schema(
                description = "The finding as recorded at the visit: its words are read in visit-service under"
                        + " /v1/visits/{visitId}/mentoring-findings. Absent when it came on paper.",
                examples = "01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c43")
        UUID findingId,

        @Schema(description = "The element's code.", examples = "TKK.3.4")
        String element,

        @Schema(
                description = "What is missing; absent when it was recorded at the visit.",
                examples = "APAR belum pernah diuji")
        String finding,

        @Schema(
                description = "What is to be done; absent when it was recorded at the visit.",
                examples = "Uji APAR dan pasang kartu pemeriksaan")
        String action,

        @Schema(
                description = "Who sees to it; absent when it was recorded at the visit.",
                examples = "Penanggung jawab sarana")
        String owner,

        @Schema(description = "The day of the visit, in the facility's zone.", examples = "2026-04-07")
        LocalDate foundOn,

        @Schema(description = "Its last day, in the facility's zone.", examples = "2026-05-15")
        LocalDate due,

        @Schema(description = "Whether it is still to be done.")
        ActionItemStatus status,

        @Schema(description = "Still to be done, and its last day has passed.", examples = "false")
        boolean overdue,

        @Schema(description = "The day it was done; absent before.", examples = "2026-05-11")
        LocalDate closedOn,

        @Schema(description = "Who said that it was done; absent before.", examples = "Dewi Anggraini")
        String closedBy,

        @Schema(description = "What shows that it was done; absent before.")
        List<Evidence> evidence,

        @Schema(examples = "1") int version,
        Actions actions) {

    static ActionItemView of(ActionItem item, Instant now, Identity caller) {
        var href = "/v1/accreditation-action-items/" + item.getId();
        return of(item, now, Actions.of(ActionItemOperation.values(), item, item.reaching(caller), href));
    }

    static ActionItemView inList(ActionItem item, Instant now) {
        return of(item, now, (Actions) null);
    }

    private static ActionItemView of(ActionItem item, Instant now, Actions actions) {
        var closing = item.getClosing();
        return new ActionItemView(
                item.getId(),
                item.getProgrammeId(),
                item.getFacilityId(),
                item.getVisitId(),
                item.getFindingId(),
                item.getElement(),
                item.getTask().finding(),
                item.getTask().action(),
                item.getTask().owner(),
                item.getFoundOn(),
                item.getDue(),
                item.getStatus(),
                item.isOverdueAt(now),
                item.getClosedOn(),
                closing == null ? null : closing.by(),
                closing == null ? null : closing.evidence(),
                item.getVersion(),
                actions);
    }
}
