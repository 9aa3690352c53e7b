package org.sambung.referrals.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sambung.platform.identity.Acting;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.time.Ids;
import org.sambung.referrals.clinical.ReferralKind;
import org.sambung.referrals.coverage.Coverage;
import org.sambung.referrals.coverage.CoverageRepository;
import org.sambung.referrals.coverage.KnownPartner;
import org.sambung.referrals.permission.PermissionOrder;

/** Steps out of which another referral comes, in the same transaction: both are there or neither. */
@ApplicationScoped
class LinkingReferrals {

    @Inject
    Referring referring;

    @Inject
    ReferralRepository referrals;

    @Inject
    CoverageRepository coverages;

    @Inject
    PermissionOrder permissions;

    @Inject
    EntityManager database;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    Referral redirect(UUID id, String ifMatch, RedirectReferral command) {
        var at = Occurred.at(command.occurredAt(), clock);
        demandCare(command.destinationId());
        return referring.hospitalStep(id, ifMatch, command.reported(), (referral, reported) -> {
            var next = referral.redirect(command, reported, ids.next(), coverageThere(referral, command, at), at);
            referrals.persist(next);
            // A draft leads nowhere yet: what is owed for the way stays with the one that went it.
            if (next.getSentAt() != null) {
                referrals.passObligationsOn(referral, next.getId(), at);
            }
        });
    }

    /** A control at the hospital is drafted at once, to be written and sent like any other. */
    Referral referBack(UUID id, String ifMatch, ReferBack command) {
        var at = Occurred.at(command.occurredAt(), clock);
        return referring.hospitalStep(id, ifMatch, command.reported(), (referral, reported) -> {
            referral.answer(command.backReferral(), reported, at);
            if (command.backReferral().asksToComeAgain()) {
                draftControl(referral, at);
            }
        });
    }

    /** What the hospital puts right may be that it wants to see the patient again. */
    Referral correct(UUID id, String ifMatch, CorrectReport right) {
        var at = Occurred.at(right.occurredAt(), clock);
        return referring.change(id, ifMatch, referral -> {
            var before = referral.getClinical().getBackReferral();
            referral.correct(right, () -> referrals.giveUpControl(referral, at), at);
            var now = referral.getClinical().getBackReferral();
            if (now != null && now.asksToComeAgain() && (before == null || !before.asksToComeAgain())) {
                draftControl(referral, at);
            }
        });
    }

    /** Nobody is sent again who was released, or has died. */
    private void draftControl(Referral referral, Instant at) {
        if (referral.situation().isLookedAfter()) {
            var chain = permissions.chainFor(referral.getCustodyStatus(), ReferralKind.OUTPATIENT);
            referrals.persist(Referral.control(referral, ids.next(), chain, at));
        }
    }

    private void demandCare(UUID destination) {
        if (destination == null) {
            return;
        }
        var partner = Optional.ofNullable(database.find(KnownPartner.class, destination))
                .orElseThrow(() -> ProblemException.invalid("/destinationId", "unknown-partner"));
        if (!partner.givesCare()) {
            throw new ProblemException(422, ReferralRule.DESTINATION_MUST_GIVE_CARE.slug());
        }
    }

    /** Looked up as the facility: a hospital does not see what others have agreed with it. */
    private Coverage coverageThere(Referral referral, RedirectReferral command, Instant at) {
        if (command.destinationId() == null) {
            return null;
        }
        return acting.as(Identity.job("redirection", referral.getFacilityId(), null), () -> coverages
                .covering(
                        referral.getFacilityId(),
                        command.destinationId(),
                        referral.getClinical().getKind().name(),
                        at)
                .orElse(null));
    }
}
