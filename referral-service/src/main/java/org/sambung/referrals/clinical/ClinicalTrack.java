package org.sambung.referrals.clinical;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** The clinical side of a referral: what care is sought, how far it is, what was found. */
@Embeddable
public class ClinicalTrack {

    @Enumerated(EnumType.STRING)
    private ReferralKind kind;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Enumerated(EnumType.STRING)
    @Column(name = "clinical_status")
    private ClinicalStatus status;

    @Convert(converter = ClinicalSummary.Sealed.class)
    @Column(name = "clinical_summary")
    private ClinicalSummary summary;

    @Convert(converter = Appointment.Sealed.class)
    private Appointment appointment;

    @Convert(converter = BackReferral.Sealed.class)
    private BackReferral backReferral;

    @Enumerated(EnumType.STRING)
    private Disposition disposition;

    @Convert(converter = Refusal.Sealed.class)
    private Refusal refusal;

    @Convert(converter = Referrer.Sealed.class)
    private Referrer referrer;

    protected ClinicalTrack() {}

    private ClinicalTrack(ReferralKind kind, Urgency urgency, ClinicalStatus status, ClinicalSummary summary) {
        this.kind = kind;
        this.urgency = urgency;
        this.status = status;
        this.summary = summary;
    }

    public static ClinicalTrack planned(ReferralKind kind, Urgency urgency, ClinicalSummary summary) {
        return new ClinicalTrack(kind, urgency, ClinicalStatus.DRAFT, summary);
    }

    /** That somebody should go, and no more: a clinician says what care, how fast, and writes the letter. */
    public static ClinicalTrack proposed() {
        return new ClinicalTrack(ReferralKind.OUTPATIENT, Urgency.ROUTINE, ClinicalStatus.DRAFT, null);
    }

    /** The same care elsewhere, as far as it had come. */
    public ClinicalTrack elsewhere(ClinicalStatus from) {
        var next = new ClinicalTrack(kind, urgency, from, summary);
        next.referrer = referrer;
        return next;
    }

    /** An emergency is with the hospital from the moment it is declared. */
    public static ClinicalTrack emergency(String condition) {
        return new ClinicalTrack(
                ReferralKind.EMERGENCY,
                Urgency.EMERGENCY,
                ClinicalStatus.SUBMITTED,
                ClinicalSummary.ofCondition(condition));
    }

    /** Whether this kind of referral can go there from here: an emergency is never rejected, an inpatient never unasked for. */
    public boolean canBecome(ClinicalStatus next) {
        if (!status.canBecome(next)) {
            return false;
        }
        return switch (next) {
            case REJECTED -> isPlanned();
            // An emergency is looked after first, and sent on then.
            case REDIRECTED -> isPlanned() || status != ClinicalStatus.RECEIVED;
            case ARRIVED -> kind != ReferralKind.INPATIENT || status == ClinicalStatus.ACCEPTED;
            // Whoever was to come without an acceptance can fail to.
            case NO_SHOW -> kind == ReferralKind.OUTPATIENT || status == ClinicalStatus.ACCEPTED;
            // Who arrived is kept, or let go the same day, as the hospital finds: not as it was asked.
            default -> true;
        };
    }

    /** @return the status before */
    public ClinicalStatus become(ClinicalStatus next) {
        if (!canBecome(next)) {
            throw new IllegalStateException(status + " cannot become " + next);
        }
        var before = status;
        status = next;
        return before;
    }

    public void complete(ClinicalSummary letter) {
        summary = letter;
    }

    public void appoint(Appointment given) {
        appointment = given;
    }

    public void answer(BackReferral answer) {
        backReferral = answer;
    }

    /** Another kind of care, another urgency than first thought. */
    public void plan(ReferralKind another, Urgency fast) {
        kind = another;
        urgency = fast;
    }

    public void refuse(Refusal by) {
        refusal = by;
    }

    public void discharge(Disposition how) {
        disposition = how;
    }

    public void referredBy(Referrer who) {
        referrer = who;
    }

    public boolean isPlanned() {
        return kind != ReferralKind.EMERGENCY;
    }

    /**
     * An emergency's departure is permitted for good, unless there was none or the referral that leads on asks for it.
     *
     * @param ended whether the patient got out of custody's hands on that way: then what leads on begins anew
     */
    public boolean needsPermissionAfterwards(boolean departed, boolean ended) {
        return switch (status) {
            case ENTERED_IN_ERROR -> false;
            case CANCELLED, NO_SHOW, REFUSED_BY_PATIENT, DIED -> departed;
            case REDIRECTED -> departed && ended;
            default -> true;
        };
    }

    public ReferralKind getKind() {
        return kind;
    }

    public Urgency getUrgency() {
        return urgency;
    }

    public ClinicalStatus getStatus() {
        return status;
    }

    public ClinicalSummary getSummary() {
        return summary;
    }

    public Appointment getAppointment() {
        return appointment;
    }

    public BackReferral getBackReferral() {
        return backReferral;
    }

    /** Null until the hospital lets the patient go. */
    public Disposition getDisposition() {
        return disposition;
    }

    public Refusal getRefusal() {
        return refusal;
    }

    /** Null while nobody has recommended it. */
    public Referrer getReferrer() {
        return referrer;
    }
}
