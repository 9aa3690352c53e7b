package org.sambung.agreements.institution;

import java.time.Instant;
import java.util.UUID;

/** Institutions as they are in memory, where no door is needed. */
public final class InstitutionFixtures {

    private InstitutionFixtures() {}

    public static Facility aFacility(TimeZone zone) {
        return Facility.register(
                UUID.randomUUID(),
                new RegisterFacility("Rutan Uji", FacilityType.RUTAN, FacilityClass.IIA, "ID-KT", zone),
                Instant.EPOCH);
    }
}
