package org.sambung.visits.screening;

import static org.sambung.platform.identity.Role.DOCTOR;
import static org.sambung.platform.identity.Role.NURSE;
import static org.sambung.platform.identity.Role.VISITING_TEAM;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sambung.platform.identity.Role;
import org.sambung.platform.rule.Operation;
import org.sambung.platform.rule.OperationsOn;
import org.sambung.platform.rule.Rule;

/** What can be done with a campaign, by whom and in which states. */
@OperationsOn("/v1/screening-campaigns/{id}")
enum CampaignOperation implements Operation<ScreeningCampaign> {
    /** The first to be screened begin it. */
    ATTENDANCE("attendance", EnumSet.of(NURSE, DOCTOR, VISITING_TEAM), CampaignStatus.PLANNED, CampaignStatus.RUNNING),
    /** Also after its end: a laboratory takes its time. */
    RESULTS("results", EnumSet.of(NURSE, DOCTOR, VISITING_TEAM), CampaignStatus.RUNNING, CampaignStatus.CLOSED),
    /** As results. */
    RESULT_CORRECTION(
            "result-correction",
            EnumSet.of(NURSE, DOCTOR, VISITING_TEAM),
            CampaignStatus.RUNNING,
            CampaignStatus.CLOSED),
    CLOSURE("closure", EnumSet.of(NURSE, DOCTOR), CampaignStatus.RUNNING),
    CANCELLATION("cancellation", EnumSet.of(NURSE, DOCTOR), CampaignStatus.PLANNED);

    private final String path;
    private final Set<Role> roles;
    private final Set<CampaignStatus> states;

    CampaignOperation(String path, Set<Role> roles, CampaignStatus... states) {
        this.path = path;
        this.roles = roles;
        this.states = EnumSet.copyOf(List.of(states));
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }

    @Override
    public boolean possibleIn(ScreeningCampaign campaign) {
        return states.contains(campaign.getStatus());
    }

    @Override
    public List<? extends Rule<? super ScreeningCampaign>> rules() {
        return List.of();
    }
}
