package org.sambung.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Looks up how the MoU and the predecessor of an agreement stand. */
@ApplicationScoped
class LookingAround {

    @Inject
    AgreementRepository agreements;

    /** Once it is signed, or given up, nothing depends on them any more. */
    Surroundings of(Agreement agreement, Instant now) {
        return agreement.isUnsignedAt(now)
                ? new Surroundings(mouHasEnded(agreement, now), predecessorUntil(agreement))
                : Surroundings.UNSEEN;
    }

    /** For who signs: the MoU stays as it is until they have, whoever wants to end it at the same moment. */
    Surroundings held(Agreement agreement, Instant now) {
        Optional.ofNullable(agreement.getMouId())
                .ifPresent(mou -> agreements.findById(mou, LockModeType.PESSIMISTIC_READ));
        return of(agreement, now);
    }

    AgreementSituation situationOf(Agreement agreement, Instant now) {
        return new AgreementSituation(agreement, now, of(agreement, now));
    }

    /** The MoU that its renewal can hang under; null where there is none, or it has ended. */
    UUID standingMou(Agreement agreement, Instant now) {
        return mouHasEnded(agreement, now) ? null : agreement.getMouId();
    }

    private boolean mouHasEnded(Agreement agreement, Instant now) {
        return found(agreement.getMouId())
                .filter(mou -> mou.statusAt(now).isEnd())
                .isPresent();
    }

    private LocalDate predecessorUntil(Agreement agreement) {
        return found(agreement.succession().renews())
                .map(predecessor -> predecessor.course().lastDay())
                .orElse(null);
    }

    private Optional<Agreement> found(UUID id) {
        return Optional.ofNullable(id).flatMap(agreements::findByIdOptional);
    }
}
