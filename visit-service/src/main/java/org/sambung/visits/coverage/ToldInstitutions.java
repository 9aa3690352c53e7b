package org.sambung.visits.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.sambung.platform.me.Institution;
import org.sambung.platform.me.KnownInstitutions;

/** Institutions as agreements tell of them: a facility's zone, and no names. */
@ApplicationScoped
class ToldInstitutions implements KnownInstitutions {

    @Inject
    CoverageRepository coverages;

    @Override
    public Optional<Institution> facility(UUID id) {
        return coverages
                .find("facilityId = ?1 order by agreementId desc", id)
                .firstResultOptional()
                .map(coverage -> new Institution(id, null, coverage.zone().getId()));
    }

    @Override
    public Optional<Institution> partner(UUID id) {
        return Optional.empty();
    }
}
