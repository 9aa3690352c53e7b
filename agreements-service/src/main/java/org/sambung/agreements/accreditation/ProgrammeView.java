package org.sambung.agreements.accreditation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.rule.Actions;

@Schema(description = "A clinic's way to accreditation.")
record ProgrammeView(
        @Schema(examples = "01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d")
        UUID id,

        @Schema(description = "The facility whose clinic it is.", examples = "01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3e")
        UUID facilityId,

        @Schema(description = "The partner that mentors.", examples = "01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3f")
        UUID partnerId,

        @Schema(description = "Under which agreement.", examples = "01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c40")
        UUID agreementId,

        @Schema(description = "The version of its scope when the programme was opened.", examples = "1")
        int scopeVersion,

        @Schema(description = "Province of the facility, ISO 3166-2.", examples = "ID-SG")
        String region,

        @Schema(description = "The clinic's name.", examples = "Klinik Pratama Lapas Baubau")
        String clinic,

        @Schema(description = "The edition of the instrument.", examples = "KLINIK-2023")
        String instrument,

        @Schema(description = "How far it is.") AccreditationStage stage,

        @Schema(description = "The stages that were reached, the first first.")
        List<StageEntry> stages,

        @Schema(description = "Absent until it is known.") Licence licence,

        @Schema(description = "Absent before the survey gave one.")
        Award award,

        @Schema(description = "How many elements nobody has looked at yet.", examples = "104")
        int unscored,

        @Schema(examples = "3") int version,
        Actions actions) {

    static ProgrammeView of(Programme programme, Instant now, Identity caller) {
        var href = "/v1/accreditation-programmes/" + programme.getId();
        var situation = new ProgrammeSituation(programme, now);
        return of(programme, Actions.of(ProgrammeOperation.values(), situation, programme.reaching(caller), href));
    }

    static ProgrammeView inList(Programme programme) {
        return of(programme, null);
    }

    private static ProgrammeView of(Programme programme, Actions actions) {
        return new ProgrammeView(
                programme.getId(),
                programme.getFacilityId(),
                programme.getPartnerId(),
                programme.getAgreementId(),
                programme.getScopeVersion(),
                programme.getRegion(),
                programme.getClinic(),
                programme.getInstrument(),
                programme.getStage(),
                programme.getStages(),
                programme.getLicence(),
                programme.getAward(),
                programme.getUnscored(),
                programme.getVersion(),
                actions);
    }
}
