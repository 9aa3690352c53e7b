package org.sambung.visits.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.seal.Sealer;
import org.sambung.platform.time.Ids;
import org.sambung.visits.patient.PatientRepository;
import org.sambung.visits.visit.RecordAttendance.Inmate;
import org.sambung.visits.visit.RecordAttendance.StaffMember;

/** Adds those to a visit's list who are not on it. The visit's lock keeps two tablets from counting one person twice. */
@ApplicationScoped
public class RecordingAttendance {

    @Inject
    AttendanceRepository attendances;

    @Inject
    PatientRepository patients;

    @Inject
    Sealer sealer;

    @Inject
    Event<InmatesSeen> seen;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    /** Those who were added, each once. */
    public static class Added {

        private final Set<UUID> patients = new HashSet<>();
        private final Set<String> staff = new HashSet<>();

        /** Whether one was added; asked again, it was not. */
        public boolean take(UUID patientId, StaffMember member) {
            return patientId == null ? staff.remove(member.key()) : patients.remove(patientId);
        }
    }

    /** @throws ProblemException 400 where an inmate is not known to have been in custody there when the team was */
    public Added add(Visit visit, RecordAttendance command, Instant at) {
        visit.demandAttendance(at);
        demandInCustody(visit, command);
        var known = attendances.ofVisit(visit.getId());
        var added = new Added();
        added.patients.addAll(newInmates(visit, command, known));
        added.staff.addAll(newStaff(visit, command, known));
        visit.attend(added.patients.size(), added.staff.size(), at);
        return added;
    }

    /** Whom nobody has told to have been in the facility's custody when the visit began; nobody before it has. */
    public Set<UUID> strangersAmong(Visit visit, Collection<UUID> inmates) {
        return visit.getStartedAt() == null || inmates.isEmpty()
                ? Set.of()
                : patients.strangersTo(visit.getBooking().facilityId(), inmates, visit.getStartedAt());
    }

    /** @param place where the id stands */
    public static ProblemException stranger(String place) {
        return ProblemException.invalid(place, "unknown-patient");
    }

    private void demandInCustody(Visit visit, RecordAttendance command) {
        var inmates = command.inmates().stream().map(Inmate::patientId).toList();
        var strangers = strangersAmong(visit, inmates);
        for (var i = 0; i < inmates.size(); i++) {
            if (strangers.contains(inmates.get(i))) {
                throw stranger("/inmates/" + i + "/patientId");
            }
        }
    }

    private List<UUID> newInmates(Visit visit, RecordAttendance command, Iterable<Attendance> known) {
        var patients = new HashSet<>();
        known.forEach(one -> patients.add(one.getPatientId()));
        var added = command.inmates().stream()
                .filter(inmate -> patients.add(inmate.patientId()))
                .toList();
        added.forEach(inmate -> attendances.persist(Attendance.ofInmate(ids.next(), visit, inmate, clock.instant())));
        var patientIds = added.stream().map(Inmate::patientId).toList();
        seen.fire(InmatesSeen.at(visit, patientIds));
        return patientIds;
    }

    private List<String> newStaff(Visit visit, RecordAttendance command, Iterable<Attendance> known) {
        var hashes = new HashSet<ByteBuffer>();
        known.forEach(one -> {
            if (one.getStaffHash() != null) {
                hashes.add(ByteBuffer.wrap(one.getStaffHash()));
            }
        });
        var added = new ArrayList<String>();
        for (var person : command.staff()) {
            var hash = sealer.hash(person.key(), "attendance|staff_hash");
            if (hashes.add(ByteBuffer.wrap(hash))) {
                attendances.persist(Attendance.ofStaff(ids.next(), visit, person, hash, clock.instant()));
                added.add(person.key());
            }
        }
        return added;
    }
}
