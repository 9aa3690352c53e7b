package org.sambung.visits.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import org.sambung.platform.seal.Sealer;
import org.sambung.platform.time.Ids;
import org.sambung.visits.visit.RecordAttendance.Inmate;

/** Adds those to a visit's list who are not on it. The visit's lock keeps two tablets from counting one person twice. */
@ApplicationScoped
class RecordingAttendance {

    @Inject
    AttendanceRepository attendances;

    @Inject
    Sealer sealer;

    @Inject
    Event<InmatesSeen> seen;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    void add(Visit visit, RecordAttendance command, Instant at) {
        var known = attendances.ofVisit(visit.getId());
        var inmates = newInmates(visit, command, known);
        var staff = newStaff(visit, command, known);
        visit.attend(inmates, staff, at);
    }

    private int newInmates(Visit visit, RecordAttendance command, Iterable<Attendance> known) {
        var patients = new HashSet<>();
        known.forEach(one -> patients.add(one.getPatientId()));
        var added = command.inmates().stream()
                .map(Inmate::patientId)
                .filter(patients::add)
                .toList();
        added.forEach(patient -> attendances.persist(Attendance.ofInmate(ids.next(), visit, patient, clock.instant())));
        seen.fire(InmatesSeen.at(visit, added));
        return added.size();
    }

    private int newStaff(Visit visit, RecordAttendance command, Iterable<Attendance> known) {
        var hashes = new HashSet<ByteBuffer>();
        known.forEach(one -> {
            if (one.getStaffHash() != null) {
                hashes.add(ByteBuffer.wrap(one.getStaffHash()));
            }
        });
        var added = 0;
        for (var person : command.staff()) {
            var hash = sealer.hash(person.key(), "attendance|staff_hash");
            if (hashes.add(ByteBuffer.wrap(hash))) {
                attendances.persist(Attendance.ofStaff(ids.next(), visit, person, hash, clock.instant()));
                added++;
            }
        }
        return added;
    }
}
