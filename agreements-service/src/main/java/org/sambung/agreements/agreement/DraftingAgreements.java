package org.sambung.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.sambung.agreements.institution.FacilityRepository;
import org.sambung.agreements.institution.PartnerRepository;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.time.Ids;

/** Begins agreements of the caller's facility, whether from nothing or from a meeting. */
@ApplicationScoped
public class DraftingAgreements {

    @Inject
    AgreementRepository agreements;

    @Inject
    FacilityRepository facilities;

    @Inject
    PartnerRepository partners;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    /** @param meeting the one it grew out of, or null */
    public Agreement draft(UUID partner, AgreementDraft draft, UUID meeting) {
        var facility = Optional.ofNullable(caller.identity().facility())
                .flatMap(facilities::findByIdOptional)
                .orElseThrow(() -> new ProblemException(422, "facility-not-registered"));
        if (partners.findById(partner) == null) {
            throw ProblemException.invalid("/partnerId", "unknown-partner");
        }
        demandMou(draft, facility.getId(), partner, "/draft/mouId");
        var by = new Author(Party.FACILITY, caller.identity().name());
        var agreement = Agreement.draft(ids.next(), facility, partner, draft, meeting, by, clock.instant());
        agreements.persistAndFlush(agreement);
        return agreement;
    }

    /** The same of one that is revised: it does not hang under itself, and stays an MoU while something hangs under it. */
    void demandMou(AgreementDraft draft, Agreement revised) {
        var ceasesToBeMou = revised.getDocumentType() == DocumentType.MOU && draft.documentType() != DocumentType.MOU;
        if (revised.getId().equals(draft.mouId()) || ceasesToBeMou && agreements.hasBeneath(revised.getId())) {
            throw new ProblemException(422, "pks-must-hang-under-mou-of-same-parties");
        }
        demandMou(draft, revised.getFacilityId(), revised.getPartnerId(), "/mouId");
    }

    /**
     * A PKS hangs under an MoU of the same two sides, if under any, which stays one until this is said.
     *
     * @param place where the body names it
     */
    private void demandMou(AgreementDraft draft, UUID facility, UUID partner, String place) {
        if (draft.mouId() == null) {
            return;
        }
        var mou = agreements
                .heldOfCaller(draft.mouId(), caller.identity())
                .orElseThrow(() -> ProblemException.invalid(place, "unknown-agreement"));
        if (draft.documentType() != DocumentType.PKS
                || mou.getDocumentType() != DocumentType.MOU
                || !mou.isBetween(facility, partner)) {
            throw new ProblemException(422, "pks-must-hang-under-mou-of-same-parties");
        }
        if (mou.statusAt(clock.instant()).isEnd()) {
            throw new ProblemException(422, "mou-must-not-have-ended");
        }
    }
}
