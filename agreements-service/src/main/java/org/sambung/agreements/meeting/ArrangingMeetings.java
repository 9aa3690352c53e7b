package org.sambung.agreements.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.sambung.agreements.agreement.AgreementRepository;
import org.sambung.agreements.agreement.DraftingAgreements;
import org.sambung.agreements.institution.Facility;
import org.sambung.agreements.institution.FacilityRepository;
import org.sambung.agreements.institution.PartnerRepository;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Role;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.time.Ids;

/** What a meeting needs of what is around it: the two sides, and the agreement it is about or begins. */
@ApplicationScoped
class ArrangingMeetings {

    @Inject
    MeetingRepository meetings;

    @Inject
    FacilityRepository facilities;

    @Inject
    PartnerRepository partners;

    @Inject
    AgreementRepository agreements;

    @Inject
    DraftingAgreements drafting;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    /** Of the caller's side with the other one. */
    Meeting plan(PlanMeeting command) {
        var ofFacility = caller.identity().has(Role.AGREEMENTS_OFFICER);
        var facility = ofFacility ? own() : counterpart(command.counterpartId());
        var partner = ofFacility ? command.counterpartId() : caller.identity().partner();
        if (partner == null || partners.findById(partner) == null) {
            throw ofFacility
                    ? ProblemException.invalid("/counterpartId", "unknown-partner")
                    : new ProblemException(422, "partner-not-registered");
        }
        if (command.agreementId() != null) {
            demandSameParties(command.agreementId(), facility.getId(), partner);
        }
        var meeting =
                Meeting.plan(ids.next(), facility, partner, command.agreementId(), command.plan(), clock.instant());
        meetings.persistAndFlush(meeting);
        return meeting;
    }

    /** An agreement that the caller does not see is unknown; one of others is refused. */
    void demandSameParties(UUID agreementId, UUID facility, UUID partner) {
        var agreement = agreements
                .findOfCaller(agreementId, caller.identity())
                .orElseThrow(() -> ProblemException.invalid("/agreementId", "unknown-agreement"));
        if (!agreement.isBetween(facility, partner)) {
            throw new ProblemException(422, "meeting-must-be-of-the-same-parties");
        }
    }

    void beginAgreement(Meeting meeting, BeginAgreement command) {
        meeting.demandThatItCanBeginAnAgreement();
        var draft = command.draft(meeting.getProceedings().topics());
        var agreement = drafting.draft(meeting.getPartnerId(), draft, meeting.getId());
        meeting.begin(agreement.getId(), clock.instant());
    }

    private Facility own() {
        return Optional.ofNullable(caller.identity().facility())
                .flatMap(facilities::findByIdOptional)
                .orElseThrow(() -> new ProblemException(422, "facility-not-registered"));
    }

    private Facility counterpart(UUID id) {
        return facilities
                .findByIdOptional(id)
                .orElseThrow(() -> ProblemException.invalid("/counterpartId", "unknown-facility"));
    }
}
