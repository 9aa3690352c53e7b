package org.sambung.agreements.meeting;

import static org.sambung.agreements.meeting.MeetingStatus.CANCELLED;
import static org.sambung.agreements.meeting.MeetingStatus.HELD;
import static org.sambung.agreements.meeting.MeetingStatus.PLANNED;
import static org.sambung.platform.identity.Role.AGREEMENTS_OFFICER;
import static org.sambung.platform.identity.Role.PARTNER_OFFICER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sambung.platform.identity.Role;
import org.sambung.platform.rule.Operation;
import org.sambung.platform.rule.OperationsOn;
import org.sambung.platform.rule.Rule;

/** What the two sides' officers can do with a meeting, in which states and under which rules. */
@OperationsOn("/v1/meetings/{id}")
enum MeetingOperation implements Operation<Meeting> {
    CHANGE("PUT", "", EnumSet.of(PLANNED)),
    MINUTES("POST", "minutes", statesThatCanBecome(HELD)),
    CORRECTION("PUT", "minutes", EnumSet.of(HELD)),
    CANCELLATION("POST", "cancellation", statesThatCanBecome(CANCELLED)),
    /** Either side uploads a scan. */
    DOCUMENT("POST", "documents", EnumSet.allOf(MeetingStatus.class)),
    LINK("POST", "link", EnumSet.complementOf(EnumSet.of(CANCELLED)), MeetingRule.MEETING_MUST_BELONG_TO_NO_AGREEMENT),
    /** The facility's officer alone drafts agreements. */
    AGREEMENT(
            "POST",
            "agreement",
            EnumSet.of(HELD),
            MeetingRule.COORDINATION_MUST_BEGIN_AGREEMENT,
            MeetingRule.MEETING_MUST_BELONG_TO_NO_AGREEMENT);

    private final String method;
    private final String path;
    private final Set<MeetingStatus> states;
    private final List<MeetingRule> rules;

    MeetingOperation(String method, String path, Set<MeetingStatus> states, MeetingRule... rules) {
        this.method = method;
        this.path = path;
        this.states = states;
        this.rules = List.of(rules);
    }

    private static Set<MeetingStatus> statesThatCanBecome(MeetingStatus next) {
        return Stream.of(MeetingStatus.values())
                .filter(status -> status.canBecome(next))
                .collect(Collectors.toSet());
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Set<Role> roles() {
        return this == AGREEMENT ? EnumSet.of(AGREEMENTS_OFFICER) : EnumSet.of(AGREEMENTS_OFFICER, PARTNER_OFFICER);
    }

    @Override
    public boolean possibleIn(Meeting meeting) {
        return states.contains(meeting.getStatus());
    }

    @Override
    public List<? extends Rule<? super Meeting>> rules() {
        return rules;
    }
}
