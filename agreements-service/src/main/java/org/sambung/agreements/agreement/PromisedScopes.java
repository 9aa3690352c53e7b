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

    /** Whose agreement it is, for who counts what was delivered under it. */
    public record Place(UUID facilityId, String region) {}

    /** Nothing for null, or for an agreement that is not known. For consumers of events: whoever told of it. */
    public Optional<Place> placeOf(UUID agreement) {
        return agreement == null ? Optional.empty() : agreements.placeOf(agreement);
    }
}
