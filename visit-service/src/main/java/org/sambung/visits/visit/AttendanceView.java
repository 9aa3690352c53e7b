package org.sambung.visits.visit;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.visits.visit.RecordAttendance.Inmate;
import org.sambung.visits.visit.RecordAttendance.StaffMember;

@Schema(name = "Attendance", description = "Who attended a visit, in the order recorded.")
record AttendanceView(
        @Schema(description = "The visit.") UUID visitId,

        @Schema(description = "Inmates, by their patient ids.")
        List<Inmate> inmates,

        @Schema(description = "Members of the facility's staff, by name.")
        List<StaffMember> staff) {

    static AttendanceView of(UUID visitId, List<Attendance> attendance) {
        return new AttendanceView(
                visitId,
                attendance.stream()
                        .map(Attendance::getInmate)
                        .filter(Objects::nonNull)
                        .toList(),
                attendance.stream()
                        .map(Attendance::getStaff)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
