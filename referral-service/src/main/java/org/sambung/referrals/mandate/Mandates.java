package org.sambung.referrals.mandate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Conditions;
import org.sambung.platform.seal.Sealer;
import org.sambung.referrals.permission.Capacity;
import org.sambung.referrals.permission.Standing;

/** Mandates of the caller's facility; row security beneath gives nothing else anyway. */
@ApplicationScoped
public class Mandates implements PanacheRepositoryBase<Mandate, UUID> {

    @Inject
    Sealer sealer;

    /**
     * As whom that caller decides for the facility's head on that day; empty if none of the mandates on record under the
     * caller's employee number covers it. Who is in no record at all is the head in person, as long as the facility has not put
     * its head on record.
     *
     * @param as the capacity that the caller claims, null for whichever is on record
     */
    public Optional<Standing> standing(Identity caller, LocalDate day, Capacity as) {
        var held = heldBy(caller);
        if (held.isEmpty()) {
            return (as == null || as == Capacity.SELF) && !hasHeadOnRecord(caller, day)
                    ? Optional.of(Standing.ofHead())
                    : Optional.empty();
        }
        return held.stream()
                .filter(mandate -> mandate.covers(day) && (as == null || as == mandate.getCapacity()))
                .max(Comparator.comparing(Mandate::getValidFrom))
                .map(mandate -> Standing.under(mandate.getCapacity(), mandate.getId()));
    }

    private boolean hasHeadOnRecord(Identity caller, LocalDate day) {
        return list("facilityId = ?1 and capacity = ?2", caller.facility(), Capacity.SELF).stream()
                .anyMatch(appointment -> appointment.covers(day));
    }

    private List<Mandate> heldBy(Identity caller) {
        if (caller.employeeNumber() == null || caller.facility() == null) {
            return List.of();
        }
        return list("facilityId = ?1 and holderHash = ?2", caller.facility(), hashOf(caller.employeeNumber()));
    }

    byte[] hashOf(String employeeNumber) {
        return sealer.hash(employeeNumber, "mandate|holder");
    }

    Mandate ofCaller(UUID id, Identity caller) {
        return find("id = ?1 and facilityId = ?2", id, caller.facility())
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    Mandate lockedOfCaller(UUID id, Identity caller) {
        return find("id = ?1 and facilityId = ?2", id, caller.facility())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    /** Newest first. */
    List<Mandate> pageOfCaller(Identity caller, UUID before, int most) {
        var wanted = Conditions.ofFacility(caller, "facilityId = :facility").and("id < :before", before);
        return find(wanted.text() + " order by id desc", wanted.values())
                .page(0, most)
                .list();
    }
}
