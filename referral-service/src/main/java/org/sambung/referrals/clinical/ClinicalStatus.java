package org.sambung.referrals.clinical;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the clinical track stands, and where it can go from there. */
@Schema(description = "Where the clinical track stands.")
public enum ClinicalStatus {
    DRAFT,
    RECOMMENDED,
    SUBMITTED,
    RECEIVED,
    INFORMATION_REQUESTED,
    ACCEPTED,
    REJECTED,
    REDIRECTED,
    ARRIVED,
    ADMITTED,
    TREATED,
    DISCHARGED,
    CLOSED,
    CANCELLED,
    REFUSED_BY_PATIENT,
    NO_SHOW,
    DIED;

    /** Whether some kind of referral can go there; {@link ClinicalTrack} knows which. */
    boolean canBecome(ClinicalStatus next) {
        return nexts().contains(next);
    }

    private Set<ClinicalStatus> nexts() {
        return switch (this) {
            case DRAFT -> EnumSet.of(RECOMMENDED, CANCELLED, REFUSED_BY_PATIENT);
            case RECOMMENDED -> EnumSet.of(SUBMITTED, CANCELLED, REFUSED_BY_PATIENT);
            case SUBMITTED -> EnumSet.of(RECEIVED, ARRIVED, CANCELLED, REFUSED_BY_PATIENT);
            case RECEIVED ->
                EnumSet.of(
                        ACCEPTED, INFORMATION_REQUESTED, REJECTED, REDIRECTED, ARRIVED, CANCELLED, REFUSED_BY_PATIENT);
            case INFORMATION_REQUESTED -> EnumSet.of(RECEIVED, CANCELLED, REFUSED_BY_PATIENT);
            case ACCEPTED -> EnumSet.of(ARRIVED, RECEIVED, CANCELLED, REFUSED_BY_PATIENT, NO_SHOW);
            case ARRIVED -> EnumSet.of(ADMITTED, TREATED, REDIRECTED, DIED);
            case ADMITTED -> EnumSet.of(DISCHARGED, REDIRECTED, DIED);
            case TREATED, DISCHARGED -> EnumSet.of(CLOSED);
            case REJECTED, REDIRECTED, CLOSED, CANCELLED, REFUSED_BY_PATIENT, NO_SHOW, DIED ->
                EnumSet.noneOf(ClinicalStatus.class);
        };
    }

    /** Whether the hospital has the referral. */
    public boolean isBeforeHospital() {
        return this == DRAFT || this == RECOMMENDED;
    }

    /** Nothing comes after it. */
    public boolean isOver() {
        return nexts().isEmpty();
    }
}
