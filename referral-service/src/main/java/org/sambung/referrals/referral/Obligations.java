package org.sambung.referrals.referral;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sambung.referrals.obligation.Impossible;
import org.sambung.referrals.obligation.Obligation;
import org.sambung.referrals.obligation.ObligationConfig;
import org.sambung.referrals.obligation.ObligationKind;
import org.sambung.referrals.permission.Permitter;

/** What must still be done because of a referral. */
@Embeddable
class Obligations {

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "referral_id", insertable = false, updatable = false)
    @OrderBy("key.number")
    private List<Obligation> items = new ArrayList<>();

    /** Numbers go on even where the caller cannot see the earlier ones. */
    @jakarta.persistence.Column(name = "obligations_made")
    private int made;

    void add(ReferralFile referral, ObligationKind kind, Instant due) {
        made++;
        items.add(new Obligation(
                new Obligation.Key(referral.getId(), made), referral.getFacilityId(), referral.getRegion(), kind, due));
    }

    /** Those of the other, that are still owed, come over with their numbers. */
    void goOn(Obligations before) {
        made = before.made;
    }

    Optional<Obligation> open(ObligationKind kind) {
        return items.stream()
                .filter(obligation -> obligation.getKind() == kind && obligation.isOpen())
                .findFirst();
    }

    Optional<Obligation> numbered(int number) {
        return items.stream()
                .filter(obligation -> obligation.getNumber() == number)
                .findFirst();
    }

    /** The retroactive permissions of an emergency are counted from its departure. */
    void leftAt(Instant at, ObligationConfig limits) {
        items.stream()
                .filter(obligation -> obligation.getKind().isPermissionAfterwards())
                .forEach(obligation -> obligation.moveDue(at.plus(limits.permissionAfterwards())));
    }

    /** Each once, however often a death is told. @param natural false if the police must look into it */
    void afterDeath(ReferralFile referral, boolean natural, ObligationConfig limits, Instant at) {
        if (!has(ObligationKind.TELL_AUTHORITY_OF_DEATH)) {
            add(referral, ObligationKind.TELL_AUTHORITY_OF_DEATH, at.plus(limits.tellOfDeath()));
            add(referral, ObligationKind.RELEASE_BODY, at.plus(limits.releaseBody()));
            if (open(ObligationKind.TELL_FAMILY).isEmpty()) {
                add(referral, ObligationKind.TELL_FAMILY, at.plus(limits.tellFamily()));
            }
        }
        if (!natural && !has(ObligationKind.TELL_POLICE_OF_DEATH)) {
            add(referral, ObligationKind.TELL_POLICE_OF_DEATH, at.plus(limits.tellOfDeath()));
        }
    }

    /** Open or not. */
    boolean has(ObligationKind kind) {
        return items.stream().anyMatch(obligation -> obligation.getKind() == kind);
    }

    void afterEscape(ReferralFile referral, ObligationConfig limits, Instant at) {
        add(referral, ObligationKind.TELL_POLICE_OF_ESCAPE, at.plus(limits.tellOfEscape()));
        add(referral, ObligationKind.TELL_REGIONAL_OFFICE_OF_ESCAPE, at.plus(limits.tellOfEscape()));
        if (referral.isOfDetainee()
                && open(ObligationKind.TELL_DETAINING_AUTHORITY).isEmpty()) {
            add(referral, ObligationKind.TELL_DETAINING_AUTHORITY, at.plus(limits.tellAuthority()));
        }
    }

    /** Another chain of permissions: an emergency owes those of the new one that were not given. */
    void recompute(ReferralFile referral, List<Permitter> open, ObligationConfig limits, Instant at) {
        var owed = open.stream().map(ObligationKind::permissionAfterwards).toList();
        var start = referral.getMovement().getDepartedAt() == null
                ? at
                : referral.getMovement().getDepartedAt();
        giveUp(kind -> kind.isPermissionAfterwards() && !owed.contains(kind), Impossible.Reason.CUSTODY_CHANGED, at);
        owed.stream()
                .filter(kind -> open(kind).isEmpty())
                .forEach(kind -> add(referral, kind, start.plus(limits.permissionAfterwards())));
    }

    /**
     * A detaining authority is told of its own detainees alone, and of who is out in an emergency.
     *
     * @return what is owed no more
     */
    List<Obligation> followCustody(ReferralFile referral, ObligationConfig limits, Instant at) {
        if (!referral.isOfDetainee()) {
            return giveUp(ObligationKind::isOfDetaineesAlone, Impossible.Reason.CUSTODY_CHANGED, at);
        }
        if (!referral.getClinical().isPlanned()
                && !referral.getClinical().getStatus().isOver()
                && items.stream()
                        .noneMatch(obligation -> obligation.getKind() == ObligationKind.TELL_DETAINING_AUTHORITY
                                && (obligation.isOpen() || obligation.isDone()))) {
            add(referral, ObligationKind.TELL_DETAINING_AUTHORITY, at.plus(limits.tellAuthority()));
        }
        return List.of();
    }

    /** What it was owed for did not come to pass. */
    void fallAway(Instant at) {
        giveUp(kind -> true, Impossible.Reason.NOT_NEEDED, at);
    }

    /** @return those of them that were open */
    List<Obligation> giveUp(Predicate<ObligationKind> which, Impossible.Reason why, Instant at) {
        var open = items.stream()
                .filter(obligation -> obligation.isOpen() && which.test(obligation.getKind()))
                .toList();
        open.forEach(obligation -> obligation.giveUp(why, at));
        return open;
    }

    List<Obligation> all() {
        return List.copyOf(items);
    }
}
