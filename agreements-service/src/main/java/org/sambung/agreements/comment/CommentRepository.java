package org.sambung.agreements.comment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.rest.Conditions;

/** Asks for what is the caller's; row security beneath gives nothing else anyway. */
@ApplicationScoped
class CommentRepository implements PanacheRepositoryBase<Comment, UUID> {

    Optional<Comment> ofCaller(UUID id, Identity caller) {
        var wanted = wanted(caller).and("id = :id", id);
        return find(wanted.text(), wanted.values()).firstResultOptional();
    }

    /** Newest first. */
    List<Comment> pageOfCaller(Identity caller, UUID agreement, UUID before, int most) {
        var wanted = wanted(caller).and("agreementId = :agreement", agreement).and("id < :before", before);
        return find(wanted.text() + " order by id desc", wanted.values())
                .page(0, most)
                .list();
    }

    private static Conditions wanted(Identity caller) {
        return Conditions.ofCaller(caller, "facilityId = :facility", "partnerId = :partner", "region = :region");
    }
}
