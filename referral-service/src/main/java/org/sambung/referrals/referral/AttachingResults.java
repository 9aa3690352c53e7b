package org.sambung.referrals.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.time.Clock;
import java.util.EnumSet;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.audit.ReadPart;
import org.sambung.platform.audit.ReadTrail;
import org.sambung.platform.content.ReceivingContents;
import org.sambung.platform.content.SendingContents;
import org.sambung.platform.content.UploadSlots;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Page;
import org.sambung.platform.rest.Version;
import org.sambung.platform.time.Ids;

/** Takes results in and gives them out, to whom the referral itself shows what is clinical. */
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
            var referral = seen(id);
            if (kind == null) {
                throw ProblemException.invalid("kind", "required");
            }
            var received = receiving.take(content, headers, referral.reach(), sha256);
            var at = clock.instant();
            var brought = new Attachment.Brought(received, caller.identity().name(), at);
            var attachment = new Attachment(ids.next(), referral, kind, brought);
            attachments.persist(attachment);
            referring.change(id, null, changed -> changed.attach(attachment.getId(), at));
            return Version.created(
                    "/v1/attachments/" + attachment.getId() + "/content", AttachmentView.of(attachment), 0);
        });
    }

    Page<AttachmentView> list(UUID id, UUID cursor, int limit) {
        var referral = seen(id);
        note(referral);
        var found = attachments.pageOf(referral, cursor, limit + 1).stream()
                .map(AttachmentView::of)
                .toList();
        return Page.of(found, limit, AttachmentView::id);
    }

    RestResponse<StreamingOutput> download(UUID id) {
        var attachment = attachments.known(id).orElseThrow(ProblemException::notFound);
        note(seen(attachments.reachedThrough(attachment).orElseThrow(ProblemException::notFound)));
        return sending.send(attachment.getBrought().content());
    }

    /** 404 for who does not see the referral, 403 for who sees it without what is clinical. */
    private Referral seen(UUID id) {
        var referral = referring.read(id);
        if (!Visibility.CLINICAL.isFor(referral.reader(caller.identity()))) {
            throw ProblemException.forbidden();
        }
        return referral;
    }

    private void note(Referral referral) {
        reads.note(referral.getId(), referral.getPatientId(), referral.bounds(), EnumSet.of(ReadPart.CLINICAL));
    }
}
