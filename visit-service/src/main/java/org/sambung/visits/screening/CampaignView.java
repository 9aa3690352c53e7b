package org.sambung.visits.screening;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.rule.Actions;

@Schema(name = "ScreeningCampaign", description = "A campaign as those see it who care for the cohort.")
record CampaignView(
        UUID id,
        @JsonUnwrapped CampaignTerms terms,
        @Schema(description = "What is screened for.") Disease disease,
        @Schema(examples = "RUNNING") CampaignStatus status,

        @Schema(description = "How many were screened.", examples = "150")
        int attended,

        @Schema(description = "How many results are known.", examples = "0")
        int resulted,

        @Schema(description = "Blocks of which several should be looked at together.", examples = "[\"B-4\"]")
        List<String> blocksToReview,

        int version,
        Actions actions) {

    static CampaignView of(ScreeningCampaign campaign, Identity caller) {
        return of(
                campaign,
                Actions.of(
                        CampaignOperation.values(), campaign, caller, "/v1/screening-campaigns/" + campaign.getId()));
    }

    static CampaignView inList(ScreeningCampaign campaign) {
        return of(campaign, (Actions) null);
    }

    private static CampaignView of(ScreeningCampaign campaign, Actions actions) {
        return new CampaignView(
                campaign.getId(),
                campaign.getTerms(),
                campaign.getDisease(),
                campaign.getStatus(),
                campaign.getAttended(),
                campaign.getResulted(),
                campaign.getAlertedBlocks(),
                campaign.getVersion(),
                actions);
    }
}
