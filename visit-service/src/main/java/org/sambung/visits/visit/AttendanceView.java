package org.sambung.visits.visit;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.visits.visit.RecordAttendance.Inmate;
import org.sambung.visits.visit.RecordAttendance.StaffMember;

/** Who attended a visit, in the order recorded. */
@Schema(name = "Attendance")
record AttendanceView(UUID visitId, List<Inmate> inmates, List<StaffMember> staff) {

    static AttendanceView of(UUID visitId, List<Attendance> attendance) {
        return new AttendanceView(
                visitId,
                attendance.stream()
                        .map(Attendance::getPatientId)
                        .filter(Objects::nonNull)
                        .map(Inmate::new)
                        .toList(),
                attendance.stream()
                        .map(Attendance::getStaff)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
