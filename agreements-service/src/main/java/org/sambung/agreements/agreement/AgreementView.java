package org.sambung.agreements.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.agreements.institution.TimeZone;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.rule.Actions;

@Schema(name = "Agreement", description = "An agreement as its parties and their region see it.")
record AgreementView(
        UUID id,
        UUID facilityId,
        UUID partnerId,
        String region,

        @Schema(examples = "Pelayanan kesehatan rujukan bagi warga binaan dan tahanan")
        String title,

        @Schema(description = "The paper it is written on.", examples = "PKS")
        DocumentType documentType,

        @Schema(description = "By the facility's calendar at the time of the answer.", examples = "ACTIVE")
        AgreementStatus status,

        @Schema(description = "First day in force, in the facility's zone; absent while open.", examples = "2025-12-02")
        LocalDate effectiveFrom,

        @Schema(description = "Last day in force, in the facility's zone; absent while open.", examples = "2027-12-01")
        LocalDate effectiveUntil,

        @Schema(description = "The facility's zone, by which its days are counted.")
        TimeZone timeZone,

        @Schema(
                description = "The version of the scope; referrals and visits keep the one that governed " + "them.",
                examples = "1")
        int scopeVersion,

        @Schema(description = "The first day of that version; absent before signing.", examples = "2025-12-02")
        LocalDate scopeEffectiveFrom,

        @Schema(description = "What the partner promises, in the version that counts today.")
        List<ScopeLine> scope,

        @Schema(description = "The MoU that a PKS hangs under; absent where there is none.")
        UUID mouId,

        @Schema(description = "What it is about, as the meeting had it that it grew out of.")
        List<Topic> topics,

        @Schema(description = "The meeting that it grew out of; absent where there was none.")
        UUID meetingId,

        @Schema(description = "What is known of the signing to come.")
        Preparation preparation,

        @Schema(description = "Absent before signing.") Signing signing,

        @Schema(description = "The last suspension: over, under way or ahead. Absent if there was none.")
        Notice suspension,

        @Schema(description = "Absent unless it ends before its time.")
        Notice termination,

        @Schema(
                description = "The agreement that it follows; absent if none.",
                examples = "01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d")
        UUID renews,

        @Schema(
                description = "The agreement that follows it, which may still be a draft; absent if none.",
                examples = "01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3e")
        UUID renewedBy,

        int version,
        Actions actions) {

    static AgreementView of(AgreementSituation situation, Identity caller) {
        var agreement = situation.agreement();
        return of(
                agreement,
                situation.now(),
                Actions.of(
                        AgreementOperation.values(),
                        situation,
                        agreement.reaching(caller),
                        "/v1/agreements/" + agreement.getId()));
    }

    static AgreementView inList(Agreement agreement, Instant now) {
        return of(agreement, now, (Actions) null);
    }

    private static AgreementView of(Agreement agreement, Instant now, Actions actions) {
        var inForce = agreement.scopeAt(now);
        return new AgreementView(
                agreement.getId(),
                agreement.getFacilityId(),
                agreement.getPartnerId(),
                agreement.getRegion(),
                agreement.getTitle(),
                agreement.getDocumentType(),
                agreement.statusAt(now),
                agreement.getEffectiveFrom(),
                agreement.getEffectiveUntil(),
                agreement.getTimeZone(),
                inForce.number(),
                inForce.from(),
                inForce.scope(),
                agreement.getMouId(),
                agreement.getTopics(),
                agreement.getMeetingId(),
                agreement.getPreparation(),
                agreement.getSigning(),
                agreement.course().suspension(),
                agreement.course().termination(),
                agreement.succession().renews(),
                agreement.succession().renewedBy(),
                agreement.getVersion(),
                actions);
    }
}
