package org.sambung.agreements.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.sambung.platform.me.Institution;
import org.sambung.platform.me.KnownInstitutions;

/** The register, as it tells callers where they belong. */
@ApplicationScoped
class RegisteredInstitutions implements KnownInstitutions {

    @Inject
    FacilityRepository facilities;

    @Inject
    PartnerRepository partners;

    @Override
    public Optional<Institution> facility(UUID id) {
        return facilities
                .findByIdOptional(id)
                .map(facility -> new Institution(
                        id, facility.getName(), facility.getTimeZone().zone().getId()));
    }

    @Override
    public Optional<Institution> partner(UUID id) {
        return partners.findByIdOptional(id).map(partner -> new Institution(id, partner.getName(), null));
    }
}
