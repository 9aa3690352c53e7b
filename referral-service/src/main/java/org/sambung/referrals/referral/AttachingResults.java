package org.sambung.referrals.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.audit.ReadPart;
import org.sambung.platform.audit.ReadTrail;
import org.sambung.platform.content.ReceivingContents;
import org.sambung.platform.content.SendingContents;
import org.sambung.platform.content.UploadSlots;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.identity.Role;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Page;
import org.sambung.platform.rest.Version;
import org.sambung.platform.time.Ids;

/** Takes results and letters in and gives them out, each to whom the referral itself shows such things. */
@ApplicationScoped
class AttachingResults {

    @Inject
    Referring referring;

    @Inject
    AttachmentRepository attachments;

    @Inject
    ReceivingContents receiving;

    @Inject
    SendingContents sending;

    @Inject
    UploadSlots slots;

    @Inject
    ReadTrail reads;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    /** The row is locked only when the content is there: who sends slowly keeps nobody from a step. */
    RestResponse<AttachmentView> attach(
            UUID id, AttachmentKind kind, String sha256, HttpHeaders headers, InputStream content) {
        return slots.within(() -> {
            var referral = referring.read(id);
            var reader = referral.reader(caller.identity());
            if (kind == null) {
                demandOneOf(kindsFor(reader));
                throw ProblemException.invalid("kind", "required");
            }
            if (!isBroughtBy(reader, kind)) {
                throw ProblemException.forbidden();
            }
            var whose = kind.isAboutCustody() ? referral.bounds() : referral.reach();
            // Read anew when it is locked: whatever happens to it meanwhile must not cost the upload.
            attachments.getEntityManager().detach(referral);
            var received = receiving.take(content, headers, whose, sha256);
            var at = clock.instant();
            var brought = new Attachment.Brought(received, caller.identity().name(), at);
            var attachment = new Attachment(ids.next(), referral, kind, brought);
            attachments.persist(attachment);
            referring.change(id, null, changed -> changed.attach(attachment.getId(), kind, at));
            return Version.created(
                    "/v1/attachments/" + attachment.getId() + "/content", AttachmentView.of(attachment), 0);
        });
    }

    /** Of the kinds that the caller may see: 404 for who does not see the referral, 403 for who may see none. */
    Page<AttachmentView> list(UUID id, UUID cursor, int limit) {
        var referral = referring.read(id);
        var kinds = demandOneOf(kindsFor(referral.reader(caller.identity())));
        note(referral, kinds);
        var found = attachments.pageOf(referral, kinds, cursor, limit + 1).stream()
                .map(AttachmentView::of)
                .toList();
        return Page.of(found, limit, AttachmentView::id);
    }

    Response download(UUID id) {
        var attachment = attachments.known(id).orElseThrow(ProblemException::notFound);
        var referral = referring.read(attachments.reachedThrough(attachment).orElseThrow(ProblemException::notFound));
        if (!kindsFor(referral.reader(caller.identity())).contains(attachment.getKind())) {
            throw ProblemException.forbidden();
        }
        note(referral, Set.of(attachment.getKind()));
        return sending.send(attachment.getBrought().content());
    }

    /** What is clinical for whom the referral itself shows that, letters about custody for those of the facility. */
    private static Set<AttachmentKind> kindsFor(Identity reader) {
        var kinds = EnumSet.noneOf(AttachmentKind.class);
        for (var kind : AttachmentKind.values()) {
            if ((kind.isAboutCustody() ? Visibility.CUSTODY_LETTERS : Visibility.CLINICAL).isFor(reader)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static boolean isBroughtBy(Identity reader, AttachmentKind kind) {
        return kind.isAboutCustody() ? reader.has(Role.CUSTODY_REGISTRAR) : Visibility.CLINICAL.isFor(reader);
    }

    private static Set<AttachmentKind> demandOneOf(Set<AttachmentKind> kinds) {
        if (kinds.isEmpty()) {
            throw ProblemException.forbidden();
        }
        return kinds;
    }

    private void note(Referral referral, Set<AttachmentKind> kinds) {
        var clinical = !kinds.stream().allMatch(AttachmentKind::isAboutCustody);
        reads.note(
                referral.getId(),
                referral.getPatientId(),
                referral.bounds(),
                EnumSet.of(clinical ? ReadPart.CLINICAL : ReadPart.IDENTITY));
    }
}
