package org.sambung.visits.followup;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What is read of a referral whose patient is back or about to be.
 *
 * @param lookAgainBy by the facility's calendar; null if the hospital named no day
 */
record ToldReferral(UUID referralId, UUID facilityId, UUID patientId, LocalDate lookAgainBy, Instant occurredAt) {

    ToldReferral {
        requireNonNull(referralId);
        requireNonNull(facilityId);
        requireNonNull(patientId);
        requireNonNull(occurredAt);
    }

    /** From which day on it counts, where the hospital has named one: else the sooner the better. @param days so many before */
    LocalDate notBefore(int days) {
        return lookAgainBy == null ? null : lookAgainBy.minusDays(days);
    }

    /** By which day, where the hospital left it open. @param days so many after its answer */
    LocalDate dueOn(LocalDate answeredOn, int days) {
        return lookAgainBy == null ? answeredOn.plusDays(days) : lookAgainBy;
    }
}
