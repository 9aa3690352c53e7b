package org.sambung.referrals.patient;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.sambung.platform.identity.Identity;

/** Asks for what is the caller's; row security beneath gives nothing else anyway. */
@ApplicationScoped
public class PatientRepository implements PanacheRepositoryBase<Patient, UUID> {

    public Optional<Patient> ofCaller(UUID id, Identity caller) {
        return find("id = ?1 and facilityId = ?2", id, caller.facility()).firstResultOptional();
    }

    boolean isTaken(UUID facility, String recordNumber) {
        return count("facilityId = ?1 and recordNumber = ?2", facility, recordNumber) > 0;
    }
}
