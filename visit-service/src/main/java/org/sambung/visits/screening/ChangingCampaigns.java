package org.sambung.visits.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.rest.Version;
import org.sambung.visits.visit.Moment;

/** Takes a caller's campaign a step on, and shows it. */
@ApplicationScoped
class ChangingCampaigns {

    @Inject
    ScreeningRepository campaigns;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    RestResponse<CampaignView> transition(
            CampaignOperation operation,
            UUID id,
            String ifMatch,
            Instant occurredAt,
            BiConsumer<ScreeningCampaign, Instant> transition) {
        var campaign = campaigns.lockedOfCaller(id, caller.identity());
        operation.demandRoleOf(reaching(campaign));
        Version.matchIfGiven(ifMatch, campaign.getVersion());
        transition.accept(campaign, Moment.of(occurredAt, clock));
        campaigns.flush();
        return Version.ok(view(campaign), campaign.getVersion());
    }

    CampaignView view(ScreeningCampaign campaign) {
        return CampaignView.of(campaign, reaching(campaign));
    }

    /** The caller with the roles that reach this campaign only. */
    private Identity reaching(ScreeningCampaign campaign) {
        var terms = campaign.getTerms();
        return caller.identity().towards(terms.facilityId(), terms.partnerId(), campaign.getRegion());
    }
}
