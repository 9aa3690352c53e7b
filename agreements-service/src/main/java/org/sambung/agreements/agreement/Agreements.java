package org.sambung.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.sambung.platform.identity.Identity;

/** Agreements, as the other features of this service ask for them. */
@ApplicationScoped
public class Agreements {

    @Inject
    AgreementRepository agreements;

    @Inject
    Clock clock;

    /** Empty if it is not the caller's. */
    public Optional<Agreed> ofCaller(UUID id, Identity caller) {
        return agreements.findOfCaller(id, caller).map(agreement -> Agreed.of(agreement, clock.instant()));
    }
}
