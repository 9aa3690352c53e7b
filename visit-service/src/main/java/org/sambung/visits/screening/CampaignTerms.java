package org.sambung.visits.screening;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.AbsentWhen;

@Embeddable
@Schema(name = "CampaignTerms", description = "What stands fixed of a campaign, told in each of its events.")
record CampaignTerms(
        @Column(name = "facility_id", updatable = false) UUID facilityId,

        @AbsentWhen("the facility screens alone") @Column(name = "partner_id", updatable = false)
        UUID partnerId,

        @Schema(description = "The agreement under which the partner's team screens.")
        @AbsentWhen("the facility screens alone")
        @Column(name = "agreement_id", updatable = false)
        UUID agreementId,

        @Schema(description = "The first day by the facility's calendar.", examples = "2026-11-26")
        @Column(name = "first_day", updatable = false)
        LocalDate firstDay,

        @Schema(description = "How many a day.", examples = "150") @Column(name = "daily_quota", updatable = false)
        int dailyQuota,

        @Schema(description = "How many are to be screened.", examples = "300")
        @Column(name = "cohort", updatable = false)
        int cohort) {}
