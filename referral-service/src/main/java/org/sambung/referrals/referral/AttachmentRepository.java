package org.sambung.referrals.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Asks for those of a referral that the caller reaches; row security beneath gives nothing else anyway. */
@ApplicationScoped
class AttachmentRepository implements PanacheRepositoryBase<Attachment, UUID> {

    /** Newest first, with those of the referral in whose place it came. */
    List<Attachment> pageOf(Referral referral, UUID before, int most) {
        var query = before == null
                ? find("referralId in ?1 order by id desc", idsOf(referral))
                : find("referralId in ?1 and id < ?2 order by id desc", idsOf(referral), before);
        return query.page(0, most).list();
    }

    boolean isOf(UUID attachment, Referral referral) {
        return count("id = ?1 and referralId in ?2", attachment, idsOf(referral)) > 0;
    }

    Optional<Attachment> known(UUID id) {
        return findByIdOptional(id);
    }

    /** The referral by which the caller reaches it: its own, or the one that came in that one's place. */
    Optional<UUID> reachedThrough(Attachment attachment) {
        return getEntityManager()
                .createQuery(
                        "select r.id from Referral r where r.id = :id or r.links.replaces = :id order by r.id",
                        UUID.class)
                .setParameter("id", attachment.getReferralId())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static List<UUID> idsOf(Referral referral) {
        return Stream.concat(
                        Stream.of(referral.getId()),
                        Stream.ofNullable(referral.getLinks().replaces()))
                .toList();
    }
}
