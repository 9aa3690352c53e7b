package org.sambung.referrals.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.sambung.platform.me.Institution;
import org.sambung.platform.me.KnownInstitutions;

/** Institutions as the agreements service told of them. */
@ApplicationScoped
class ToldInstitutions implements KnownInstitutions {

    @Inject
    EntityManager database;

    @Override
    public Optional<Institution> facility(UUID id) {
        return Optional.ofNullable(database.find(KnownFacility.class, id))
                .map(facility ->
                        new Institution(id, facility.getName(), facility.zone().getId()));
    }

    @Override
    public Optional<Institution> partner(UUID id) {
        return Optional.ofNullable(database.find(KnownPartner.class, id))
                .map(partner -> new Institution(id, partner.getName(), null));
    }
}
