package org.sambung.local.benchmark;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Who asks: a doctor of a facility, with a token, and what there is at that facility.
 *
 * @param partner where patients of the facility are sent
 * @param referrals some of those that lie there
 */
record Doctor(
        UUID facility,
        String region,
        String zone,
        UUID partner,
        String token,
        List<UUID> patients,
        List<UUID> referrals) {

    static Doctor anyOf(List<Doctor> doctors) {
        return any(doctors);
    }

    UUID anyPatient() {
        return any(patients);
    }

    UUID anyReferral() {
        return any(referrals);
    }

    private static <T> T any(List<T> of) {
        return of.get(ThreadLocalRandom.current().nextInt(of.size()));
    }
}
