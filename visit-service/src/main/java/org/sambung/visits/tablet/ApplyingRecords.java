package org.sambung.visits.tablet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.seal.Sealer;
import org.sambung.platform.time.Ids;
import org.sambung.visits.coverage.Access;
import org.sambung.visits.education.RecordingEducation;
import org.sambung.visits.finding.RecordingFindings;
import org.sambung.visits.finding.RecordingFindings.Found;
import org.sambung.visits.tablet.TabletRecord.Type;
import org.sambung.visits.visit.Moment;
import org.sambung.visits.visit.RecordAttendance;
import org.sambung.visits.visit.RecordAttendance.Inmate;
import org.sambung.visits.visit.RecordingAttendance;
import org.sambung.visits.visit.Visit;

/**
 * Applies what a tablet recorded to its locked visit: the start first, the end last, people and findings each at one go, so
 * that five hundred cost a few statements. What cannot be applied is told and keeps nothing else from counting.
 */
@ApplicationScoped
class ApplyingRecords {

    @Inject
    AppliedRecord.Repository applied;

    @Inject
    RecordingAttendance attendance;

    @Inject
    RecordingFindings findings;

    @Inject
    RecordingEducation education;

    @Inject
    Sealer sealer;

    @Inject
    ObjectMapper json;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    /** @param letIn when the agreement, which is held, lets the team in */
    List<RecordOutcome> apply(Visit visit, Access letIn, List<TabletRecord> sent) {
        var batch = new Batch(sent);
        var counted =
                applied.among(visit.getId(), sent.stream().map(TabletRecord::id).toList());
        var fingerprints = new HashMap<>(counted);
        sent.forEach(record -> sift(record, counted, fingerprints, batch));
        batch.each(Set.of(Type.START), record -> visit.start(record.occurredAt(), letIn));
        siftStrangers(visit, batch);
        batch.all(Set.of(Type.ATTENDANCE, Type.WALK_IN), people -> attend(visit, people, batch));
        batch.all(
                Set.of(Type.FINDING),
                found -> findings.record(
                        visit, found.stream().map(ApplyingRecords::found).toList()));
        batch.each(Set.of(Type.EDUCATION), record -> education.record(visit, record.education(), record.occurredAt()));
        batch.each(Set.of(Type.END), record -> visit.complete(record.occurredAt()));
        var now = clock.instant();
        batch.counting().stream()
                .filter(record -> counted.putIfAbsent(record.id(), fingerprints.get(record.id())) == null)
                .forEach(record -> applied.persist(
                        new AppliedRecord(ids.next(), visit, record.id(), fingerprints.get(record.id()), now)));
        return batch.inOrder();
    }

    /** What has counted, and what a clock that goes wrong has made, needs no looking at the visit. */
    private void sift(TabletRecord record, Map<UUID, byte[]> counted, Map<UUID, byte[]> fingerprints, Batch batch) {
        var fingerprint = fingerprint(record);
        var earlier = fingerprints.putIfAbsent(record.id(), fingerprint);
        if (earlier != null) {
            if (!MessageDigest.isEqual(earlier, fingerprint)) {
                batch.conflict(record, new ProblemException(409, "record-id-reused"));
            } else if (counted.containsKey(record.id())) {
                batch.already(record);
            } else {
                batch.repeat(record);
            }
            return;
        }
        try {
            record.demandSound(validator);
            Moment.of(record.occurredAt(), clock);
        } catch (ProblemException impossible) {
            batch.conflict(record, impossible);
        }
    }

    /** One whom nobody knows there, a typing error most likely, keeps none of the others from the list. */
    private void siftStrangers(Visit visit, Batch batch) {
        var named = batch.open(Set.of(Type.ATTENDANCE, Type.WALK_IN, Type.FINDING)).stream()
                .filter(record -> record.patientId() != null)
                .toList();
        var strangers = attendance.strangersAmong(
                visit, named.stream().map(TabletRecord::patientId).toList());
        named.stream()
                .filter(record -> strangers.contains(record.patientId()))
                .forEach(record -> batch.conflict(record, RecordingAttendance.stranger("/patientId")));
    }

    private void attend(Visit visit, List<TabletRecord> people, Batch batch) {
        var inmates = people.stream()
                .filter(record -> record.patientId() != null)
                .map(record -> new Inmate(record.patientId(), record.type() == Type.WALK_IN ? true : null))
                .toList();
        var staff = people.stream()
                .map(TabletRecord::staff)
                .filter(Objects::nonNull)
                .toList();
        var last = people.stream()
                .map(TabletRecord::occurredAt)
                .max(Instant::compareTo)
                .orElseThrow();
        var added = attendance.add(visit, new RecordAttendance(inmates, staff, last), last);
        people.stream()
                .filter(record -> !added.take(record.patientId(), record.staff()))
                .forEach(batch::already);
    }

    private static Found found(TabletRecord record) {
        return new Found(record.patientId(), record.finding(), record.occurredAt());
    }

    private byte[] fingerprint(TabletRecord record) {
        try {
            return sealer.hash(json.writeValueAsString(record), "applied_record|fingerprint");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("record not written", e);
        }
    }
}
