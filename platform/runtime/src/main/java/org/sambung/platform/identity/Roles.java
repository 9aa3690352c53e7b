package org.sambung.platform.identity;

/** The words of {@link Role} as constants, for annotations. */
public interface Roles {
    String NURSE = "nurse";
    String DOCTOR = "doctor";
    String FACILITY_HEAD = "facility-head";
    String CUSTODY_OFFICER = "custody-officer";
    String CUSTODY_REGISTRAR = "custody-registrar";
    String AGREEMENTS_OFFICER = "agreements-officer";
    String PARTNER_OFFICER = "partner-officer";
    String REFERRAL_DESK = "referral-desk";
    String VISITING_TEAM = "visiting-team";
    String HEALTH_OFFICE = "health-office";
    String HOSPITAL_SYSTEM = "hospital-system";
    String OVERSIGHT = "oversight";
    String AUDITOR = "auditor";
    String REGISTRAR = "registrar";
    String OPERATOR = "operator";
}
