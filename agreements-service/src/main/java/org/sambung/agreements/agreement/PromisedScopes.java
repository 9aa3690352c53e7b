package org.sambung.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.sambung.platform.identity.Identity;

/** What is promised, for the features that count what was delivered. */
@ApplicationScoped
public class PromisedScopes {

    @Inject
    AgreementRepository agreements;

    /** @throws org.sambung.platform.problem.ProblemException 404 when there is none, or it is not the caller's */
    public PromisedScope ofCaller(UUID agreement, Identity caller) {
        return PromisedScope.of(agreements.ofCaller(agreement, caller));
    }

    /** Nothing for null, or for an agreement that is beyond whoever asks. */
    public Optional<String> regionOf(UUID agreement) {
        return Optional.ofNullable(agreement)
                .flatMap(agreements::findByIdOptional)
                .map(Agreement::getRegion);
    }
}
