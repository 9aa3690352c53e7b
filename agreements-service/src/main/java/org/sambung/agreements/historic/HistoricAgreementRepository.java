package org.sambung.agreements.historic;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.identity.Role;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Conditions;

@ApplicationScoped
class HistoricAgreementRepository implements PanacheRepositoryBase<HistoricAgreement, UUID> {

    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /** Row security gives the caller's own; the row stays locked to the end of the transaction. */
    HistoricAgreement locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
    }

    /** The entry entered last comes first. The registrar, who imports for all, reads all. */
    List<HistoricAgreement> pageOfCaller(Identity caller, UUID before, int most) {
        if (caller.has(Role.REGISTRAR)) {
            return find("id < ?1 order by id desc", before == null ? LAST : before)
                    .page(0, most)
                    .list();
        }
        var wanted = Conditions.ofCaller(caller, "facilityId = :facility", "partnerId = :partner", "region = :region")
                .and("id < :before", before);
        return find(wanted.text() + " order by id desc", wanted.values())
                .page(0, most)
                .list();
    }
}
