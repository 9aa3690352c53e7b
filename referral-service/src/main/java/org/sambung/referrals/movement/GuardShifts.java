package org.sambung.referrals.movement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.seal.SealedDocument;

/** All shifts of a stay outside, in order; kept sealed, for they name people. */
public record GuardShifts(List<GuardShift> shifts) {

    /** One entered late takes its place among the others. */
    GuardShifts and(GuardShift shift) {
        return new GuardShifts(Stream.concat(shifts.stream(), Stream.of(shift))
                .sorted(Comparator.comparing(GuardShift::from))
                .toList());
    }

    GuardShift last() {
        return shifts.get(shifts.size() - 1);
    }

    @Converter
    @Immutable
    @ApplicationScoped
    static class Sealed extends SealedDocument<GuardShifts> {
        Sealed() {
            super(GuardShifts.class, "referral|guard_shifts");
        }
    }
}
