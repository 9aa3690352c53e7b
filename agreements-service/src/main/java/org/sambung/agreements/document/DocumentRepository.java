package org.sambung.agreements.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.ProblemException;

/** Asks for what is the caller's; row security beneath gives nothing else anyway. */
@ApplicationScoped
class DocumentRepository implements PanacheRepositoryBase<Document, UUID> {

    private static final String OWN = "(facilityId = ?1 or partnerId = ?2 or region = ?3)";

    /** A meeting's scans are the agreement's from when the two are linked on, also those that were there before. */
    static final String OF_AGREEMENT =
            "(agreementId = ?1 or meetingId in (select m.id from Meeting m where m.agreementId = ?1))";

    static final String OF_MEETING = "meetingId = ?1";

    static final String OF_ADDENDUM = "addendumId = ?1";

    Document ofCaller(UUID id, Identity caller) {
        return find(OWN + " and id = ?4", caller.facility(), caller.partner(), caller.region(), id)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    Document lockedOfCaller(UUID id, Identity caller) {
        return find(OWN + " and id = ?4", caller.facility(), caller.partner(), caller.region(), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    /**
     * Newest first.
     *
     * @param what the condition that says what they are of
     */
    List<Document> pageOf(String what, UUID its, UUID before, int most) {
        var query = before == null
                ? find(what + " order by id desc", its)
                : find(what + " and id < ?2 order by id desc", its, before);
        return query.page(0, most).list();
    }
}
