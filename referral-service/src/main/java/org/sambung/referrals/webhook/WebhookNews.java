package org.sambung.referrals.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "The events that may be subscribed to: whatever notifies somebody of a partner, a facility or a region"
                        + " may be told to its system, too. A partner is told what it needs to receive a patient, and nothing of"
                        + " custody; a facility and a region are told nothing clinical.")
public enum WebhookNews {
    SUBMITTED("referral.submitted", Audience.PARTNER, Audience.FACILITY),
    EMERGENCY_DECLARED("referral.emergency-declared", Audience.PARTNER, Audience.FACILITY, Audience.REGION),
    LETTER_COMPLETED("referral.letter-completed", Audience.PARTNER),
    DEPARTED("referral.departed", Audience.PARTNER, Audience.FACILITY, Audience.REGION),
    CANCELLED("referral.cancelled", Audience.PARTNER, Audience.FACILITY),
    CLOSED("referral.closed", Audience.PARTNER, Audience.FACILITY),
    ANSWER_OVERDUE("referral.answer-overdue", Audience.PARTNER, Audience.FACILITY, Audience.REGION),
    OUTSIDE_AGREEMENT("referral.outside-agreement", Audience.FACILITY, Audience.REGION),
    RECOMMENDED("referral.recommended", Audience.FACILITY),
    PERMISSION_DECIDED("referral.permission-decided", Audience.FACILITY, Audience.REGION),
    ESCORT_ASSIGNED("referral.escort-assigned", Audience.FACILITY),
    RECEIVED("referral.received", Audience.FACILITY),
    ACCEPTED("referral.accepted", Audience.FACILITY),
    REJECTED("referral.rejected", Audience.FACILITY),
    ARRIVED("referral.arrived", Audience.PARTNER, Audience.FACILITY),
    RETURNED("referral.returned", Audience.FACILITY, Audience.REGION),
    INFORMATION_GIVEN("referral.information-given", Audience.PARTNER),
    REFUSED_BY_PATIENT("referral.refused-by-patient", Audience.PARTNER, Audience.FACILITY),
    ENTERED_IN_ERROR("referral.entered-in-error", Audience.PARTNER, Audience.FACILITY),
    INFORMATION_REQUESTED("referral.information-requested", Audience.FACILITY),
    ACCEPTANCE_WITHDRAWN("referral.acceptance-withdrawn", Audience.FACILITY),
    APPOINTMENT_CHANGED("referral.appointment-changed", Audience.FACILITY),
    REDIRECTED("referral.redirected", Audience.FACILITY),
    PERMISSION_DEFERRED("referral.permission-deferred", Audience.FACILITY, Audience.REGION),
    PERMISSION_ESCALATED("referral.permission-escalated", Audience.FACILITY, Audience.REGION),
    PERMISSION_STEP_REACHED("referral.permission-step-reached", Audience.FACILITY, Audience.REGION),
    RETURN_OVERDUE("referral.return-overdue", Audience.FACILITY, Audience.REGION),
    ESCAPED("referral.escaped", Audience.FACILITY, Audience.REGION),
    DIED("referral.died", Audience.PARTNER, Audience.FACILITY, Audience.REGION),
    OBLIGATION_OVERDUE("referral.obligation-overdue", Audience.FACILITY, Audience.REGION),
    OBLIGATION_IMPOSSIBLE("referral.obligation-impossible", Audience.FACILITY, Audience.REGION),
    COUNTERSIGNED("referral.countersigned", Audience.FACILITY),
    TREATED("referral.treated", Audience.FACILITY),
    ADMITTED("referral.admitted", Audience.FACILITY),
    DISCHARGED("referral.discharged", Audience.FACILITY),
    BACK_REFERRED("referral.back-referred", Audience.FACILITY),
    MISSED("referral.missed", Audience.FACILITY),
    PROPOSAL_CAME_ALONG("referral.proposal-came-along", Audience.FACILITY),
    GROUND_WITHDRAWN("referral.ground-withdrawn", Audience.FACILITY),
    GROUND_RESTORED("referral.ground-restored", Audience.FACILITY),
    REPORT_SETTLED("referral.report-settled", Audience.FACILITY),
    RESULT_ATTACHED("referral.result-attached", Audience.PARTNER, Audience.FACILITY),
    AUTHORITY_LETTER_SCANNED("referral.authority-letter-scanned", Audience.FACILITY),
    PERMISSION_RECOMPUTED("referral.permission-recomputed", Audience.FACILITY),
    REOWNED("referral.reowned", Audience.PARTNER, Audience.FACILITY),
    RETURN_EXPECTED("referral.return-expected", Audience.FACILITY),
    CUSTODY_ENDED("referral.custody-ended", Audience.FACILITY),
    FAMILY_TO_BE_TOLD("referral.family-to-be-told", Audience.FACILITY);

    /** Whose endpoints may be told. */
    enum Audience {
        PARTNER,
        FACILITY,
        REGION
    }

    private static final Set<WebhookNews> OF_CUSTODY_ITSELF = EnumSet.of(
            PERMISSION_DECIDED,
            PERMISSION_DEFERRED,
            PERMISSION_ESCALATED,
            PERMISSION_STEP_REACHED,
            PERMISSION_RECOMPUTED,
            AUTHORITY_LETTER_SCANNED,
            OBLIGATION_OVERDUE,
            OBLIGATION_IMPOSSIBLE,
            DIED,
            REOWNED,
            CUSTODY_ENDED);

    private final String type;
    private final Set<Audience> audiences;

    WebhookNews(String type, Audience first, Audience... others) {
        this.type = type;
        this.audiences = EnumSet.of(first, others);
    }

    /** What may be told to such an endpoint. */
    static List<WebhookNews> of(Audience audience) {
        return Stream.of(values()).filter(news -> news.isFor(audience)).toList();
    }

    @JsonValue
    public String type() {
        return type;
    }

    /** Of the permission, of what is owed, of who leads it: not of the care. */
    boolean isOfCustodyItself() {
        return OF_CUSTODY_ITSELF.contains(this);
    }

    boolean isFor(Audience audience) {
        return audiences.contains(audience);
    }
}
