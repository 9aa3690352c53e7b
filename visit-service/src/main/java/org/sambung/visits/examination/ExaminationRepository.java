package org.sambung.visits.examination;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Conditions;

/** Asks for what is the caller's; row security beneath gives nothing else anyway. */
@ApplicationScoped
class ExaminationRepository implements PanacheRepositoryBase<Examination, UUID> {

    Examination ofCaller(UUID id, Identity caller) {
        return find("id = ?1 and facilityId = ?2", id, caller.facility())
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    /** Held to the end of the transaction: two who correct at once do it one after the other. */
    Examination lockedOfCaller(UUID id, Identity caller) {
        return find("id = ?1 and facilityId = ?2", id, caller.facility())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    /** Newest first; what was recorded for somebody under a record that has gone into another is theirs. */
    List<Examination> pageOfCaller(Identity caller, UUID patientId, UUID before, int most) {
        var wanted = Conditions.ofFacility(caller, "facilityId = :facility")
                .and(
                        "(patientId = :patientId or patientId in"
                                + " (select k.patientId from KnownPatient k where k.mergedInto = :patientId))",
                        patientId)
                .and("id < :before", before);
        return find(wanted.text() + " order by id desc", wanted.values())
                .page(0, most)
                .list();
    }
}
