package org.sambung.referrals.referral;

import java.util.List;
import java.util.Set;

/** An operation with its roles and a valid body, null where it needs none. */
record Step(String name, String roles, String body) {

    private static final String REPORTED = "\"reported\": {\"by\": \"Uji Perawat RS\", \"channel\": \"PHONE\"}";
    /** A copy clashes with whatever it was copied from. */
    private static final String DESPITE = "\"despiteClash\": \"BOTH_CAN_BE_KEPT\"";

    private static final Set<String> HOSPITAL_STEPS = Set.of(
            "receipt",
            "information-request",
            "acceptance",
            "acceptance-withdrawal",
            "appointment",
            "no-show",
            "rejection",
            "redirection",
            "treatment",
            "admission",
            "discharge",
            "back-referral");

    static final List<Step> ALL = List.of(
            new Step("letter", "nurse doctor", "{\"clinical\": {\"reason\": \"Nyeri\"}}"),
            new Step(
                    "plan",
                    "nurse doctor",
                    "{\"kind\": \"OUTPATIENT\", \"urgency\": \"URGENT\", \"destinationId\": \"%PARTNER%\"}"),
            new Step("recommendation", "nurse doctor", "{\"doctorUnavailable\": true}"),
            new Step("countersignature", "doctor", null),
            new Step(
                    "authority-letter",
                    "custody-registrar",
                    "{\"number\": \"B-1\", \"date\": \"2026-11-01\", \"signatory\": \"Uji Jaksa\"}"),
            new Step("permission", "facility-head oversight", "{\"outcome\": \"GRANTED\"}"),
            new Step("submission", "nurse doctor", null),
            new Step("receipt", "referral-desk hospital-system nurse doctor", "{}"),
            new Step("acceptance", "referral-desk hospital-system nurse doctor", "{}"),
            new Step("rejection", "referral-desk hospital-system nurse doctor", "{\"reason\": \"NO_CAPACITY\"}"),
            new Step(
                    "information-request",
                    "referral-desk hospital-system nurse doctor",
                    "{\"question\": \"Hasil leukosit?\"}"),
            new Step("information", "nurse doctor", "{\"answer\": \"15.200\"}"),
            new Step(
                    "acceptance-withdrawal",
                    "referral-desk hospital-system nurse doctor",
                    "{\"reason\": \"EQUIPMENT_FAILED\"}"),
            new Step(
                    "appointment",
                    "referral-desk hospital-system nurse doctor",
                    "{\"appointment\": {\"at\": \"2027-01-05T02:00:00Z\"}}"),
            new Step("no-show", "referral-desk hospital-system nurse doctor", "{\"reason\": \"NO_ESCORT\"}"),
            new Step(
                    "redirection",
                    "referral-desk hospital-system nurse doctor",
                    "{\"reason\": \"NO_SPECIALIST\", \"destinationName\": \"RSUP Uji\", \"stabilised\": true}"),
            new Step(
                    "refusal",
                    "nurse doctor",
                    "{\"refusal\": {\"counselledBy\": \"dr. Uji\", \"counselling\": \"Risiko\", \"witness\": \"Uji Saksi\"}}"),
            new Step("entry-error", "nurse doctor", "{\"reason\": \"WRONG_PATIENT\"}"),
            new Step("confirmation", "referral-desk hospital-system", "{}"),
            new Step(
                    "correction",
                    "referral-desk hospital-system",
                    "{\"step\": \"ACCEPTANCE\", \"correction\": \"Pukul sepuluh\"}"),
            new Step("cancellation", "nurse doctor", "{\"reason\": \"RECOVERED\"}"),
            new Step(
                    "escort",
                    "custody-officer",
                    "{" + DESPITE + ", " + Escorts.escort(2).substring(1)),
            new Step("departure", "custody-officer nurse doctor", "{" + DESPITE + "}"),
            new Step("arrival", "custody-officer nurse doctor referral-desk hospital-system", null),
            new Step(
                    "handover",
                    "custody-officer nurse doctor referral-desk hospital-system",
                    "{\"givenBy\": \"Uji Petugas\", \"takenBy\": \"Uji Perawat\"}"),
            new Step("treatment", "referral-desk hospital-system nurse doctor", "{}"),
            new Step("admission", "referral-desk hospital-system nurse doctor", "{}"),
            new Step(
                    "discharge", "referral-desk hospital-system nurse doctor", "{\"disposition\": \"DIED_AFTER_48H\"}"),
            new Step(
                    "back-referral",
                    "referral-desk hospital-system nurse doctor",
                    "{\"backReferral\": {\"summary\": \"Membaik\", \"controlDate\": \"2027-01-05\"}}"),
            new Step("guard-shift", "custody-officer", Escorts.guards(2)),
            new Step(
                    "expected-return",
                    "custody-officer nurse doctor",
                    "{\"expectedReturn\": \"2030-01-01T00:00:00Z\"}"),
            new Step("escape", "custody-officer facility-head", null),
            new Step("death", "custody-officer nurse doctor", "{\"natural\": false}"),
            new Step("family-notice", "nurse doctor", null),
            new Step("return", "custody-officer nurse doctor", null),
            new Step("closure", "nurse doctor", null));

    /** Takes a file. */
    static final Step ATTACHMENTS =
            new Step("attachments", "nurse doctor custody-registrar referral-desk hospital-system", null);

    boolean isOf(String role) {
        return List.of(roles.split(" ")).contains(role);
    }

    /** Facility staff say from whom they have a step of the hospital. */
    String bodyFor(String role, World world) {
        return body == null ? null : bodyFor(role).replace("%PARTNER%", world.partner.toString());
    }

    private String bodyFor(String role) {
        if (!HOSPITAL_STEPS.contains(name) || !Set.of("nurse", "doctor").contains(role)) {
            return body;
        }
        return body.equals("{}") ? "{" + REPORTED + "}" : "{" + REPORTED + ", " + body.substring(1);
    }
}
