package org.sambung.referrals.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sambung.platform.audit.ReadPart;
import org.sambung.platform.audit.ReadTrail;
import org.sambung.platform.event.Aggregate.Bounds;
import org.sambung.platform.identity.Identity;
import org.sambung.referrals.clinical.ClinicalSummary;
import org.sambung.referrals.clinical.Precaution;
import org.sambung.referrals.movement.Escort;
import org.sambung.referrals.movement.MovementStatus;
import org.sambung.referrals.patient.Patient;
import org.sambung.referrals.referral.Visibility;
import org.sambung.referrals.worklist.WorklistItem.DestinationPart;
import org.sambung.referrals.worklist.WorklistItem.FacilityPart;
import org.sambung.referrals.worklist.WorklistItem.ObligationPart;
import org.sambung.referrals.worklist.WorklistItem.PatientPart;

/** Shows what waits, each part to whom it may be shown and in the lists that need it, and records who was shown whose. */
@ApplicationScoped
class ShowingWorklists {

    private static final Set<Worklist> WITH_CLINICAL_STATUS = EnumSet.of(Worklist.CLINIC, Worklist.HOSPITAL);
    private static final Set<Worklist> WITH_PRECAUTIONS =
            EnumSet.of(Worklist.CLINIC, Worklist.CUSTODY, Worklist.HOSPITAL);

    @Inject
    ReadingWorklists reading;

    @Inject
    EntityManager database;

    @Inject
    Escort.Sealed escorts;

    @Inject
    ClinicalSummary.Sealed summaries;

    @Inject
    ReadTrail reads;

    @Inject
    Clock clock;

    /** @param wanted the section to show; null for the first that has something in it */
    WorklistView page(Identity caller, Worklist worklist, WorklistSection wanted, WorklistCursor after, int limit) {
        var counts = reading.counts(caller, worklist);
        var section = after != null ? after.section() : wanted != null ? wanted : firstFilled(counts);
        var found = reading.page(caller, section, after, limit + 1);
        var shown = found.size() > limit ? found.subList(0, limit) : found;
        var next = found.size() > limit
                ? new WorklistCursor(section, shown.get(limit - 1).keys()).text()
                : null;
        var patients = patients(worklist, shown);
        var now = clock.instant();
        var items = shown.stream()
                .map(row -> item(caller, worklist, row, patients.get(row.patientId()), now))
                .toList();
        return new WorklistView(counts, section, items, next);
    }

    private static WorklistSection firstFilled(List<SectionCount> counts) {
        return counts.stream()
                .filter(count -> count.count() > 0)
                .findFirst()
                .orElse(counts.get(0))
                .section();
    }

    /**
     * All of the page at once, for those who may see something of them; whom a record has gone into stands in its place, but
     * not for a hospital, which was sent the other.
     */
    private Map<UUID, Patient> patients(Worklist worklist, List<WorklistRow> rows) {
        if (worklist == Worklist.REGION || rows.isEmpty()) {
            return Map.of();
        }
        var named = byId(rows.stream().map(WorklistRow::patientId).toList());
        if (worklist == Worklist.HOSPITAL) {
            return named;
        }
        var remaining = byId(named.values().stream()
                .map(Patient::getMergedIntoId)
                .filter(Objects::nonNull)
                .toList());
        named.replaceAll((id, patient) -> remaining.getOrDefault(patient.getMergedIntoId(), patient));
        return named;
    }

    private Map<UUID, Patient> byId(List<UUID> ids) {
        return ids.isEmpty()
                ? new HashMap<>()
                : database
                        .createQuery("from Patient where id in :ids", Patient.class)
                        .setParameter("ids", Set.copyOf(ids))
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(
                                Patient::getId, Function.identity(), (one, same) -> one, HashMap::new));
    }

    private WorklistItem item(Identity caller, Worklist worklist, WorklistRow row, Patient patient, Instant now) {
        var reader = caller.towards(row.facilityId(), row.partnerId(), row.region());
        var escort = Visibility.ESCORT_SIZE.isFor(reader) && worklist != Worklist.REGION
                ? escorts.convertToEntityAttribute(row.escort())
                : null;
        var precautions = WITH_PRECAUTIONS.contains(worklist)
                        && Visibility.PRECAUTIONS.isFor(reader)
                        && (worklist != Worklist.CUSTODY || row.movementStatus() != MovementStatus.CUSTODY_ENDED)
                ? precautions(row)
                : null;
        // Where and how the care goes on after custody is for those who give it.
        var afterCustody = row.movementStatus() == MovementStatus.CUSTODY_ENDED && !Visibility.CLINICAL.isFor(reader);
        var named = patient == null ? null : patient(patient, reader);
        note(row, named, precautions);
        var ofFacility = worklist != Worklist.HOSPITAL && worklist != Worklist.REGION;
        return new WorklistItem(
                row.referralId(),
                "/v1/referrals/" + row.referralId(),
                ofFacility ? null : new FacilityPart(row.facilityId(), row.facilityName()),
                row.kind(),
                row.urgency(),
                named,
                worklist == Worklist.HOSPITAL || afterCustody && row.departedAt() == null
                        ? null
                        : new DestinationPart(row.partnerId(), row.destinationName(), row.emergencyPhone()),
                WITH_CLINICAL_STATUS.contains(worklist) ? row.clinicalStatus() : null,
                Visibility.PERMISSION.isFor(reader) ? row.permissionStatus() : null,
                worklist == Worklist.HOSPITAL
                        ? row.movementStatus().asTheHospitalKnowsIt(row.arrivedAt() != null)
                        : row.movementStatus(),
                row.departedAt(),
                afterCustody ? null : row.arrivedAt(),
                worklist == Worklist.HOSPITAL ? null : row.expectedReturn(),
                Visibility.ESCORT.isFor(reader) ? escort : null,
                escort == null ? null : escort.officers().size(),
                precautions,
                row.number() == null ? null : new ObligationPart(row.number(), row.obligation()),
                row.due(),
                row.due() == null ? null : Duration.between(now, row.due()).toMinutes(),
                row.answerEscalatedAt(),
                row.answerEscalatedAt() == null ? null : row.secondContact(),
                ofFacility && row.agreementId() != null ? "/v1/agreements/" + row.agreementId() + "/procedures" : null,
                worklist == Worklist.CLINIC ? row.proposalWithdrawnAt() : null,
                worklist == Worklist.CLINIC ? row.controlWithdrawnAt() : null);
    }

    private static PatientPart patient(Patient patient, Identity reader) {
        var name = Visibility.NAME.isFor(reader) ? patient.getPerson().name() : null;
        return new PatientPart(patient.getId(), name, Visibility.BLOCK.isFor(reader) ? patient.getBlock() : null);
    }

    private Set<Precaution> precautions(WorklistRow row) {
        var summary = summaries.convertToEntityAttribute(row.clinicalSummary());
        return summary == null ? null : summary.precautions();
    }

    private void note(WorklistRow row, PatientPart patient, Set<Precaution> precautions) {
        var parts = EnumSet.noneOf(ReadPart.class);
        if (patient != null && patient.name() != null) {
            parts.add(ReadPart.IDENTITY);
        }
        if (precautions != null) {
            parts.add(ReadPart.CLINICAL);
        }
        reads.note(row.referralId(), row.patientId(), new Bounds(row.facilityId(), null, row.region()), parts);
    }
}
