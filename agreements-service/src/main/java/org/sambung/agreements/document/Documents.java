package org.sambung.agreements.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.content.ReceivingContents;
import org.sambung.platform.content.UploadSlots;
import org.sambung.platform.event.Aggregate.Bounds;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Role;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Page;
import org.sambung.platform.rest.Version;
import org.sambung.platform.time.Ids;

/** Documents, as the features ask for them whose papers they are. */
@ApplicationScoped
public class Documents {

    private static final Set<Role> PARTIES = EnumSet.of(Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER);

    @Inject
    DocumentRepository documents;

    @Inject
    ReceivingContents receiving;

    @Inject
    UploadSlots slots;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    /** @param belonging asked for first; it refuses what is not the caller's */
    public RestResponse<DocumentView> upload(
            Supplier<Belonging> belonging, DocumentKind kind, String sha256, HttpHeaders headers, InputStream content) {
        return slots.within(() -> {
            var whose = belonging.get();
            demandParty(whose.bounds());
            if (kind == null) {
                throw ProblemException.invalid("kind", "required");
            }
            var received = receiving.take(content, headers, whose.bounds(), sha256);
            var at = clock.instant();
            var first = DocumentVersion.of(1, received, caller.identity().name(), at);
            var document = Document.upload(ids.next(), whose, kind, first, at);
            documents.persistAndFlush(document);
            return Version.created(
                    "/v1/documents/" + document.getId(), DocumentView.of(document), document.getVersion());
        });
    }

    /** 403 for whoever may write for somebody else alone, and only read what is of these two. */
    void demandParty(Bounds bounds) {
        var reaching = caller.identity().towards(bounds.facility(), bounds.partner(), bounds.region());
        if (!reaching.hasAny(PARTIES)) {
            throw ProblemException.forbidden();
        }
    }

    /** Newest first. */
    public Page<DocumentView> ofAgreement(UUID agreement, UUID cursor, int limit) {
        return page(DocumentRepository.OF_AGREEMENT, agreement, cursor, limit);
    }

    /** Newest first. */
    public Page<DocumentView> ofMeeting(UUID meeting, UUID cursor, int limit) {
        return page(DocumentRepository.OF_MEETING, meeting, cursor, limit);
    }

    /** Newest first. */
    public List<DocumentView> ofAddendum(UUID addendum) {
        return documents.pageOf(DocumentRepository.OF_ADDENDUM, addendum, null, Page.MOST).stream()
                .map(DocumentView::of)
                .toList();
    }

    /** Whether the caller sees such a document of an agreement of these two. */
    public boolean isOfAgreementBetween(UUID facility, UUID partner, UUID document) {
        return documents.count(
                        "id = ?1 and agreementId is not null and facilityId = ?2 and partnerId = ?3",
                        document,
                        facility,
                        partner)
                > 0;
    }

    /** Whether a scan of the signed minutes came while they said the same. @param from, until null where it is open */
    public boolean hasSignedMinutesOf(UUID meeting, Instant from, Instant until) {
        return documents.list("meetingId = ?1 and kind = ?2", meeting, DocumentKind.SIGNED_MINUTES).stream()
                .flatMap(document -> document.getVersions().stream())
                .anyMatch(scan -> (from == null || !scan.at().isBefore(from))
                        && (until == null || scan.at().isBefore(until)));
    }

    private Page<DocumentView> page(String of, UUID id, UUID cursor, int limit) {
        var found = documents.pageOf(of, id, cursor, limit + 1).stream()
                .map(DocumentView::of)
                .toList();
        return Page.of(found, limit, DocumentView::id);
    }
}
