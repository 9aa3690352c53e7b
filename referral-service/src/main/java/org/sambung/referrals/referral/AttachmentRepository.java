package org.sambung.referrals.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Asks for those of a referral that the caller reaches; row security beneath gives nothing else anyway. */
@ApplicationScoped
class AttachmentRepository implements PanacheRepositoryBase<Attachment, UUID> {

    /** Newest first, with those of the referrals before and after it where a hospital has sent the patient on. */
    List<Attachment> pageOf(Referral referral, Set<AttachmentKind> kinds, UUID before, int most) {
        var query = before == null
                ? find("referralId in ?1 and kind in ?2 order by id desc", idsOf(referral), kinds)
                : find("referralId in ?1 and kind in ?2 and id < ?3 order by id desc", idsOf(referral), kinds, before);
        return query.page(0, most).list();
    }

    boolean isOf(UUID attachment, Referral referral) {
        return count("id = ?1 and referralId in ?2", attachment, idsOf(referral)) > 0;
    }

    boolean isWithResults(Referral referral) {
        return count("referralId", referral.getId()) > 0;
    }

    boolean isLetterOf(UUID attachment, Referral referral) {
        return count(
                        "id = ?1 and referralId in ?2 and kind = ?3",
                        attachment,
                        idsOf(referral),
                        AttachmentKind.AUTHORITY_LETTER)
                > 0;
    }

    Optional<Attachment> known(UUID id) {
        return findByIdOptional(id);
    }

    /** The referral by which the caller reaches it: its own, or one that came in that one's place. */
    Optional<UUID> reachedThrough(Attachment attachment) {
        return getEntityManager()
                .createNativeQuery(
                        "select r.id from referral r where r.id in (select referrals_onward(:id)) order by r.id limit 1",
                        UUID.class)
                .setParameter("id", attachment.getReferralId())
                .getResultList()
                .stream()
                .map(UUID.class::cast)
                .findFirst();
    }

    /** Only one that hangs together with others is asked about. */
    @SuppressWarnings("unchecked")
    private List<UUID> idsOf(Referral referral) {
        var links = referral.getLinks();
        return links.replaces() == null && links.replacedBy() == null
                ? List.of(referral.getId())
                : getEntityManager()
                        .createNativeQuery("select chain_of_referral(:id)", UUID.class)
                        .setParameter("id", referral.getId())
                        .getResultList();
    }
}
