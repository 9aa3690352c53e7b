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
    DIED,
    ENTERED_IN_ERROR;

    /** Whether some kind of referral can go there; {@link ClinicalTrack} knows which. */
    boolean canBecome(ClinicalStatus next) {
        return nexts().contains(next);
    }

    private Set<ClinicalStatus> nexts() {
        return switch (this) {
            case DRAFT -> EnumSet.of(RECOMMENDED, CANCELLED, REFUSED_BY_PATIENT, ENTERED_IN_ERROR);
            case RECOMMENDED -> EnumSet.of(SUBMITTED, CANCELLED, REFUSED_BY_PATIENT, ENTERED_IN_ERROR);
            case SUBMITTED ->
                EnumSet.of(RECEIVED, ARRIVED, CANCELLED, REFUSED_BY_PATIENT, NO_SHOW, DIED, ENTERED_IN_ERROR);
            case RECEIVED ->
                EnumSet.of(
                        ACCEPTED,
                        INFORMATION_REQUESTED,
                        REJECTED,
                        REDIRECTED,
                        ARRIVED,
                        CANCELLED,
                        REFUSED_BY_PATIENT,
                        NO_SHOW,
                        DIED,
                        ENTERED_IN_ERROR);
            // Who is on the way does not wait for a question to be answered.
            case INFORMATION_REQUESTED ->
                EnumSet.of(RECEIVED, ARRIVED, CANCELLED, REFUSED_BY_PATIENT, NO_SHOW, DIED, ENTERED_IN_ERROR);
            case ACCEPTED ->
                EnumSet.of(ARRIVED, RECEIVED, CANCELLED, REFUSED_BY_PATIENT, NO_SHOW, DIED, ENTERED_IN_ERROR);
            case ARRIVED -> EnumSet.of(ADMITTED, TREATED, REDIRECTED, DIED, ENTERED_IN_ERROR);
            case ADMITTED -> EnumSet.of(DISCHARGED, REDIRECTED, DIED, ENTERED_IN_ERROR);
            case TREATED, DISCHARGED -> EnumSet.of(CLOSED, DIED, ENTERED_IN_ERROR);
            case REJECTED, REDIRECTED, CLOSED, CANCELLED, REFUSED_BY_PATIENT, NO_SHOW, DIED, ENTERED_IN_ERROR ->
                EnumSet.noneOf(ClinicalStatus.class);
        };
    }

    /** Whether the hospital has the referral. */
    public boolean isBeforeHospital() {
        return this == DRAFT || this == RECOMMENDED;
    }

    /** Whether the hospital has, or had, the patient. */
    public boolean isAfterArrival() {
        return switch (this) {
            case ARRIVED, ADMITTED, TREATED, DISCHARGED, CLOSED -> true;
            default -> false;
        };
    }

    /** Nothing comes after it. */
    public boolean isOver() {
        return nexts().isEmpty();
    }
}
