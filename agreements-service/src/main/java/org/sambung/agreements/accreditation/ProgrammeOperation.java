package org.sambung.agreements.accreditation;

import static org.sambung.agreements.accreditation.AccreditationStage.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sambung.platform.identity.Role;
import org.sambung.platform.rule.Operation;
import org.sambung.platform.rule.OperationsOn;
import org.sambung.platform.rule.Rule;

/** What can be done with a programme, by whom, in which stages and under which rules. */
@OperationsOn("/v1/accreditation-programmes/{id}")
enum ProgrammeOperation implements Operation<ProgrammeSituation> {
    LICENCE_RECORDING("licence", EnumSet.complementOf(EnumSet.of(ENDED)), EnumSet.of(Role.AGREEMENTS_OFFICER)),
    REGISTRATION_STAGE("registration", REGISTRATION, ProgrammeRule.LICENCE_MUST_BE_VALID),
    SELF_ASSESSMENT_STAGE("self-assessment", SELF_ASSESSMENT),
    MENTORING_STAGE("mentoring", MENTORING),
    SURVEY_STAGE("survey", SURVEY, ProgrammeRule.SELF_ASSESSMENT_MUST_BE_COMPLETE),
    GRADE_STAGE("grade", GRADE),
    IMPROVEMENT_PLAN_STAGE("improvement-plan", IMPROVEMENT_PLAN),
    END("end", ENDED),
    SCORING(
            "scores",
            EnumSet.of(SELF_ASSESSMENT, MENTORING, IMPROVEMENT_PLAN),
            EnumSet.of(Role.NURSE, Role.DOCTOR, Role.AGREEMENTS_OFFICER)),
    /** Also by the facility, for mentors who have left a paper. */
    MENTORING_FINDINGS(
            "mentoring-findings",
            EnumSet.of(MENTORING, IMPROVEMENT_PLAN),
            EnumSet.of(Role.HEALTH_OFFICE, Role.AGREEMENTS_OFFICER));

    private final String path;
    private final Set<AccreditationStage> stages;
    private final Set<Role> roles;
    private final List<ProgrammeRule> rules;

    ProgrammeOperation(String path, Set<AccreditationStage> stages, Set<Role> roles, ProgrammeRule... rules) {
        this.path = path;
        this.stages = stages;
        this.roles = roles;
        this.rules = List.of(rules);
    }

    /** A transition: possible where the stage can become the target. */
    ProgrammeOperation(String path, AccreditationStage target, ProgrammeRule... rules) {
        this(
                path,
                Arrays.stream(AccreditationStage.values())
                        .filter(stage -> stage.canBecome(target))
                        .collect(Collectors.toSet()),
                EnumSet.of(Role.AGREEMENTS_OFFICER),
                rules);
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
    public boolean possibleIn(ProgrammeSituation now) {
        return stages.contains(now.programme().getStage());
    }

    @Override
    public List<? extends Rule<? super ProgrammeSituation>> rules() {
        return rules;
    }
}
