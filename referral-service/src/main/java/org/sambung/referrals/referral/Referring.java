package org.sambung.referrals.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Role;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Version;
import org.sambung.platform.time.Ids;
import org.sambung.referrals.clinical.ReferralKind;
import org.sambung.referrals.coverage.Coverage;
import org.sambung.referrals.coverage.CoverageRepository;
import org.sambung.referrals.coverage.KnownPartner;
import org.sambung.referrals.hospital.Reported;
import org.sambung.referrals.mandate.Mandates;
import org.sambung.referrals.movement.MovementConfig;
import org.sambung.referrals.obligation.ObligationConfig;
import org.sambung.referrals.patient.KeepingFiles;
import org.sambung.referrals.patient.Patient;
import org.sambung.referrals.patient.PatientState;
import org.sambung.referrals.permission.AuthorityLetter;
import org.sambung.referrals.permission.PermissionOrder;
import org.sambung.referrals.permission.Permitter;

/** What can be done with referrals, for whoever asks: a person over REST, or a hospital's signed message. */
@ApplicationScoped
class Referring {

    private static final Set<Role> HOSPITAL = Set.of(Role.REFERRAL_DESK, Role.HOSPITAL_SYSTEM);

    @Inject
    ReferralRepository referrals;

    @Inject
    AttachmentRepository attachments;

    @Inject
    CoverageRepository coverages;

    @Inject
    KeepingFiles files;

    @Inject
    EntityManager database;

    @Inject
    PermissionOrder permissions;

    @Inject
    MovementConfig movements;

    @Inject
    Mandates mandates;

    @Inject
    ObligationConfig limits;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    Referral draft(DraftReferral draft) {
        var parties = parties(draft.patientId(), draft.destinationId());
        parties.demandToldFacility();
        parties.demandDestination();
        parties.demandHeld();
        var at = Occurred.at(draft.occurredAt(), clock);
        return saved(Referral.draft(
                ids.next(),
                parties.patient(),
                parties.zone(),
                draft,
                chainOf(parties, draft.kind().kind()),
                at));
    }

    /** A partner that nobody has told this service of yet is gone to all the same, and from such a facility, too. */
    Referral declareEmergency(DeclareEmergency emergency) {
        var at = Occurred.at(emergency.occurredAt(), clock);
        var patient = emergency.provisionalPatient() == null
                ? emergency.patientId()
                : files.registerProvisional(emergency.provisionalPatient()).getId();
        var parties = parties(patient, emergency.destinationId());
        parties.demandCare();
        Coverage coverage = null;
        if (emergency.destinationId() != null) {
            coverage = coverages
                    .covering(parties.patient().getFacilityId(), emergency.destinationId(), "EMERGENCY", at)
                    .orElse(null);
        }
        return saved(Referral.emergency(
                ids.next(),
                parties.patient(),
                parties.zone(),
                emergency,
                coverage,
                chainOf(parties, ReferralKind.EMERGENCY),
                limits,
                at));
    }

    /** A nurse recommends only when no doctor is available; a doctor then countersigns. */
    Referral recommend(UUID id, String ifMatch, Recommend how) {
        var at = Occurred.at(how.occurredAt(), clock);
        return change(id, ifMatch, referral -> {
            var byNurse = !referral.reader(caller.identity()).has(Role.DOCTOR);
            if (byNurse && !how.doctorUnavailable()) {
                throw new ProblemException(422, "doctor-must-recommend");
            }
            referral.recommend(byNurse, limits, at);
        });
    }

    Referral submit(UUID id, String ifMatch, Instant at) {
        return change(id, ifMatch, referral -> referral.submit(at));
    }

    /** A destination of the register must be in it; whether it gives care is asked when it is recommended. */
    Referral plan(UUID id, String ifMatch, PlanReferral plan) {
        var at = Occurred.at(plan.occurredAt(), clock);
        if (plan.destinationId() != null && database.find(KnownPartner.class, plan.destinationId()) == null) {
            throw ProblemException.invalid("/destinationId", "unknown-partner");
        }
        return change(
                id,
                ifMatch,
                referral -> referral.plan(
                        plan,
                        permissions.chainFor(
                                referral.getCustodyStatus(), plan.kind().kind()),
                        at));
    }

    boolean isHospitalOf(Referral referral) {
        return referral.reader(caller.identity()).hasAny(HOSPITAL);
    }

    /**
     * A step of the hospital: its own word, or what it told the facility, which then says from whom and how.
     *
     * @param step with what was reported; null of the hospital itself, whose word is no hearsay whatever it sends along
     */
    Referral hospitalStep(UUID id, String ifMatch, Reported reported, BiConsumer<Referral, Reported> step) {
        return change(id, ifMatch, referral -> {
            if (isHospitalOf(referral)) {
                step.accept(referral, null);
                return;
            }
            if (reported == null) {
                throw new ProblemException(422, "report-must-name-its-source");
            }
            if (reported.attachmentId() != null && !attachments.isOf(reported.attachmentId(), referral)) {
                throw ProblemException.invalid("/reported/attachmentId", "unknown-attachment");
            }
            step.accept(referral, reported);
        });
    }

    /** The scan that it names is one of this referral, and a letter's. */
    Referral recordLetter(UUID id, String ifMatch, AuthorityLetter letter, Instant at) {
        return change(id, ifMatch, referral -> {
            if (letter.attachmentId() != null && !attachments.isLetterOf(letter.attachmentId(), referral)) {
                throw ProblemException.invalid("/attachmentId", "unknown-attachment");
            }
            referral.recordAuthorityLetter(letter, at);
        });
    }

    /** Within {@link #change}. The hospital sees nothing of what is owed from a departure that its word makes known. */
    void arrive(Referral referral, Arrive arrival, boolean saidByHospital, Instant at) {
        var hadDeparted = referral.getMovement().getDepartedAt() != null;
        referral.arrive(arrival, saidByHospital, limits, at);
        var hasDeparted = referral.getMovement().getDepartedAt() != null;
        if (saidByHospital && !hadDeparted && hasDeparted) {
            referrals.countPermissionsFrom(referral, at, limits);
        }
    }

    /** Who never left owes nothing for having left. */
    Referral miss(UUID id, String ifMatch, RecordNoShow said) {
        var at = Occurred.at(said.occurredAt(), clock);
        return hospitalStep(id, ifMatch, said.reported(), (referral, reported) -> {
            referral.noShow(said.reason(), reported, at);
            if (referral.getMovement().getDepartedAt() == null) {
                referrals.passObligationsOn(referral, null, at);
            }
        });
    }

    /** Changes a referral under its row's lock; the referral itself refuses what may not be. */
    Referral change(UUID id, String ifMatch, Consumer<Referral> change) {
        return change(referrals.lockedOfCaller(id, caller.identity()), ifMatch, change);
    }

    /** The one thing that the regional office may do, too. */
    Referral decide(UUID id, String ifMatch, Consumer<Referral> decision) {
        return change(referrals.lockedToDecide(id, caller.identity()), ifMatch, decision);
    }

    private Referral change(Referral locked, String ifMatch, Consumer<Referral> change) {
        var referral = placed(locked);
        Version.matchIfGiven(ifMatch, referral.getVersion());
        referrals.complete(referral);
        change.accept(referral);
        referrals.flush();
        return referral;
    }

    Referral read(UUID id) {
        return placed(referrals.ofCaller(id, caller.identity()));
    }

    private Referral placed(Referral referral) {
        return referral.in(new Surroundings(
                caller.identity(),
                moment -> coverageOf(referral, moment),
                () -> Optional.ofNullable(referral.getDestination().partnerId())
                        .map(partner -> database.find(KnownPartner.class, partner))
                        .map(KnownPartner::givesCare)
                        .orElse(true),
                () -> stateOfPatient(referral),
                custodyRules()));
    }

    /** Of the file that leads on: theirs may have gone into another, or with the patient to another facility. */
    private Optional<PatientState> stateOfPatient(Referral referral) {
        return Optional.ofNullable(database.find(Patient.class, referral.getPatientId()))
                .map(Patient::getState)
                .filter(state -> state != PatientState.MERGED)
                .or(() -> referrals.stateOfPatient(referral.getId()));
    }

    private CustodyRules custodyRules() {
        var asking = caller.identity();
        return new CustodyRules(
                clock.instant(),
                permissions,
                movements.leastOfficers(),
                (day, as) -> mandates.standing(asking, day, as));
    }

    private Referral saved(Referral referral) {
        referrals.persistAndFlush(referral);
        return placed(referral);
    }

    private Optional<Coverage> coverageOf(Referral referral, Instant moment) {
        return coverages.covering(
                referral.getFacilityId(),
                referral.getDestination().partnerId(),
                referral.getClinical().getKind().name(),
                moment);
    }

    private Parties parties(UUID patient, UUID destination) {
        return referrals
                .parties(patient, destination, caller.identity())
                .orElseThrow(() -> ProblemException.invalid("/patientId", "unknown-patient"));
    }

    private List<Permitter> chainOf(Parties parties, ReferralKind kind) {
        return permissions.chainFor(parties.patient().getCustodyStatus(), kind);
    }
}
