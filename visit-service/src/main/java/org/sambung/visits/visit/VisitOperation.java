package org.sambung.visits.visit;

import static org.sambung.platform.identity.Role.AGREEMENTS_OFFICER;
import static org.sambung.platform.identity.Role.CUSTODY_OFFICER;
import static org.sambung.platform.identity.Role.DOCTOR;
import static org.sambung.platform.identity.Role.FACILITY_HEAD;
import static org.sambung.platform.identity.Role.HEALTH_OFFICE;
import static org.sambung.platform.identity.Role.NURSE;
import static org.sambung.platform.identity.Role.PARTNER_OFFICER;
import static org.sambung.platform.identity.Role.VISITING_TEAM;
import static org.sambung.visits.visit.VisitStatus.CANCELLED;
import static org.sambung.visits.visit.VisitStatus.COMPLETED;
import static org.sambung.visits.visit.VisitStatus.CONFIRMED;
import static org.sambung.visits.visit.VisitStatus.IN_PROGRESS;
import static org.sambung.visits.visit.VisitStatus.MISSED;
import static org.sambung.visits.visit.VisitStatus.PLANNED;
import static org.sambung.visits.visit.VisitStatus.RESCHEDULED;
import static org.sambung.visits.visit.VisitStatus.VERIFIED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sambung.platform.identity.Role;
import org.sambung.platform.rule.Operation;
import org.sambung.platform.rule.OperationsOn;
import org.sambung.platform.rule.Rule;

/** What can be done with a visit, by whom, in which states and under which rules. */
@OperationsOn("/v1/visits/{id}")
public enum VisitOperation implements Operation<VisitSituation> {
    CONFIRMATION(
            "confirmation",
            EnumSet.of(VISITING_TEAM, PARTNER_OFFICER, AGREEMENTS_OFFICER),
            CONFIRMED,
            VisitRule.CONFIRMATION_MUST_PRECEDE_END,
            VisitRule.AFTER_END_THE_PARTNER_CONFIRMS),
    /**
     * Also of what the clock called missed, or was called off when it had begun: lists on paper and tablets without network come
     * late.
     */
    START(
            "start",
            EnumSet.of(VISITING_TEAM, NURSE, DOCTOR),
            IN_PROGRESS,
            VisitRule.MISS_MUST_BE_NOBODYS_WORD,
            VisitRule.START_MUST_PRECEDE_CANCELLATION,
            VisitRule.START_MUST_LIE_AROUND_PLAN,
            VisitRule.AGREEMENT_MUST_LET_IN),
    /** Also after the end: lists on paper are entered later. What was verified is reopened. */
    ATTENDANCE(
            "attendance",
            EnumSet.of(VISITING_TEAM, NURSE, DOCTOR),
            EnumSet.of(IN_PROGRESS, COMPLETED, VERIFIED),
            List.of()),
    /** As attendance. */
    FINDINGS(
            "findings",
            EnumSet.of(VISITING_TEAM, NURSE, DOCTOR),
            EnumSet.of(IN_PROGRESS, COMPLETED, VERIFIED),
            List.of()),
    EDUCATION(
            "education",
            EnumSet.of(VISITING_TEAM, NURSE, DOCTOR),
            EnumSet.of(IN_PROGRESS, COMPLETED, VERIFIED),
            List.of()),
    MENTORING_FINDINGS(
            "mentoring-findings",
            EnumSet.of(VISITING_TEAM, HEALTH_OFFICE),
            EnumSet.of(IN_PROGRESS, COMPLETED, VERIFIED),
            List.of(VisitRule.VISIT_MUST_MENTOR)),
    /** Whatever a tablet has recorded without network; what each record may do is asked of it alone. */
    RECORDS(
            "records",
            EnumSet.of(VISITING_TEAM, NURSE, DOCTOR),
            EnumSet.of(PLANNED, CONFIRMED, IN_PROGRESS, COMPLETED, VERIFIED, MISSED, CANCELLED),
            List.of(VisitRule.MISS_MUST_BE_NOBODYS_WORD, VisitRule.START_MUST_PRECEDE_CANCELLATION)),
    COMPLETION(
            "completion",
            EnumSet.of(VISITING_TEAM, NURSE, DOCTOR),
            EnumSet.of(IN_PROGRESS),
            List.of(VisitRule.COMPLETION_MUST_FOLLOW_START)),
    MISS(
            "miss",
            EnumSet.of(VISITING_TEAM, PARTNER_OFFICER, AGREEMENTS_OFFICER, NURSE, DOCTOR),
            MISSED,
            VisitRule.PLANNED_TIME_MUST_BE_PAST,
            VisitRule.MISS_REASON_MUST_FIT),
    /** The clock found it missed and nobody had said anything. */
    MISS_ATTRIBUTION(
            "miss-attribution",
            EnumSet.of(VISITING_TEAM, PARTNER_OFFICER, AGREEMENTS_OFFICER, NURSE, DOCTOR),
            EnumSet.of(MISSED),
            List.of(VisitRule.MISS_MUST_BE_UNREPORTED)),
    CANCELLATION(
            "cancellation",
            EnumSet.of(VISITING_TEAM, PARTNER_OFFICER, AGREEMENTS_OFFICER),
            CANCELLED,
            VisitRule.PLANNED_TIME_MUST_NOT_BE_PAST),
    RESCHEDULING(
            "rescheduling",
            EnumSet.of(VISITING_TEAM, PARTNER_OFFICER, AGREEMENTS_OFFICER),
            RESCHEDULED,
            VisitRule.PLANNED_TIME_MUST_NOT_BE_PAST,
            VisitRule.AGREEMENT_MUST_GO_ON),
    TEAM("team", EnumSet.of(VISITING_TEAM, PARTNER_OFFICER), EnumSet.of(PLANNED, CONFIRMED, IN_PROGRESS), List.of()),
    ROSTER("roster", EnumSet.of(NURSE, DOCTOR), EnumSet.of(PLANNED, CONFIRMED), List.of()),
    ENTRY_CLEARANCE(
            "entry-clearance",
            EnumSet.of(CUSTODY_OFFICER),
            EnumSet.of(PLANNED, CONFIRMED, IN_PROGRESS),
            List.of(VisitRule.TEAM_MUST_WAIT_FOR_CLEARANCE)),
    FACILITY_VERIFICATION(
            "facility-verification",
            EnumSet.of(AGREEMENTS_OFFICER, FACILITY_HEAD, NURSE, DOCTOR),
            VERIFIED,
            VisitRule.FACILITY_VERIFIES_ONCE),
    PARTNER_VERIFICATION(
            "partner-verification",
            EnumSet.of(PARTNER_OFFICER, VISITING_TEAM),
            VERIFIED,
            VisitRule.PARTNER_VERIFIES_ONCE);

    private final String path;
    private final Set<Role> roles;
    private final Set<VisitStatus> states;
    private final List<VisitRule> rules;

    VisitOperation(String path, Set<Role> roles, Set<VisitStatus> states, List<VisitRule> rules) {
        this.path = path;
        this.roles = roles;
        this.states = states;
        this.rules = rules;
    }

    /** A transition: possible where the state can become the target. */
    VisitOperation(String path, Set<Role> roles, VisitStatus target, VisitRule... rules) {
        this(
                path,
                roles,
                Stream.of(VisitStatus.values())
                        .filter(status -> status.canBecome(target))
                        .collect(Collectors.toSet()),
                List.of(rules));
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
    public boolean possibleIn(VisitSituation now) {
        return states.contains(now.visit().getStatus());
    }

    @Override
    public List<? extends Rule<? super VisitSituation>> rules() {
        return rules;
    }
}
