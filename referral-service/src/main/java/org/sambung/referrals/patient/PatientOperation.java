package org.sambung.referrals.patient;

import static org.sambung.platform.identity.Role.CUSTODY_OFFICER;
import static org.sambung.platform.identity.Role.CUSTODY_REGISTRAR;
import static org.sambung.platform.identity.Role.DOCTOR;
import static org.sambung.platform.identity.Role.NURSE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.sambung.platform.identity.Role;
import org.sambung.platform.rule.Operation;
import org.sambung.platform.rule.OperationsOn;
import org.sambung.platform.rule.Rule;

/** What can be done with a patient's file: who may, and when. Custody is the registrar's, the clinic knows the person. */
@OperationsOn("/v1/patients/{id}")
enum PatientOperation implements Operation<PatientSituation> {
    PERSON("PUT", "person", EnumSet.of(NURSE, DOCTOR, CUSTODY_REGISTRAR), patient -> patient.getState()
            .isFile()),
    INSURANCE("PUT", "insurance", EnumSet.of(NURSE, DOCTOR, CUSTODY_REGISTRAR), patient -> patient.getState()
            .isFile()),
    PLACEMENT("PUT", "placement", EnumSet.of(NURSE, DOCTOR, CUSTODY_REGISTRAR, CUSTODY_OFFICER), Patient::isInCustody),
    CUSTODY_ENTRY("POST", "custody-entries", EnumSet.of(CUSTODY_REGISTRAR), patient -> patient.getState()
            .isHeld()),
    CUSTODY_DATES("PUT", "custody-dates", EnumSet.of(CUSTODY_REGISTRAR), patient -> patient.getState()
            .isHeld()),
    COMPLETION(
            "POST",
            "completion",
            EnumSet.of(NURSE, DOCTOR, CUSTODY_REGISTRAR),
            patient -> patient.isProvisional() && patient.getState().isFile()),
    TRANSFER(
            "POST",
            "transfer",
            EnumSet.of(CUSTODY_REGISTRAR),
            patient -> patient.isInCustody() && patient.getBoundForId() == null),
    TRANSFER_WITHDRAWAL(
            "POST", "transfer-withdrawal", EnumSet.of(CUSTODY_REGISTRAR), patient -> patient.getBoundForId() != null),
    /** By the facility that the patient is on the way to. */
    RECEPTION("POST", "reception", EnumSet.of(CUSTODY_REGISTRAR), patient -> patient.getBoundForId() != null),
    RELEASE("POST", "release", EnumSet.of(CUSTODY_REGISTRAR), patient -> patient.getState()
            .canBecome(PatientState.RELEASED)),
    ESCAPE("POST", "escape", EnumSet.of(CUSTODY_REGISTRAR, CUSTODY_OFFICER), patient -> patient.getState()
            .canBecome(PatientState.ESCAPED)),
    DEATH("POST", "death", EnumSet.of(NURSE, DOCTOR, CUSTODY_REGISTRAR), patient -> patient.getState()
            .canBecome(PatientState.DIED)),
    READMISSION("POST", "readmission", EnumSet.of(CUSTODY_REGISTRAR), patient -> patient.getState()
            .canBecome(PatientState.IN_CUSTODY)),
    MERGER(
            "POST",
            "merger",
            EnumSet.of(DOCTOR, CUSTODY_REGISTRAR),
            patient -> patient.getState().isFile(),
            PatientRule.KEPT_MAY_NOT_BE_ON_THE_WAY);

    private final String method;
    private final String path;
    private final Set<Role> roles;
    private final Predicate<Patient> possible;
    private final List<PatientRule> rules;

    PatientOperation(String method, String path, Set<Role> roles, Predicate<Patient> possible, PatientRule... rules) {
        this.method = method;
        this.path = path;
        this.roles = roles;
        this.possible = possible;
        this.rules = List.of(rules);
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }

    @Override
    public boolean possibleIn(PatientSituation now) {
        return (this == RECEPTION ? now.isArriving() : now.isOwn()) && possible.test(now.patient());
    }

    @Override
    public List<? extends Rule<? super PatientSituation>> rules() {
        return rules;
    }
}
