package org.sambung.visits.visit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who attended: inmates by their patient id, staff by name. Who was recorded before is not counted again. */
record RecordAttendance(
        @Size(max = 500) List<@NotNull @Valid Inmate> inmates,
        @Size(max = 500) List<@NotNull @Valid StaffMember> staff,
        Instant occurredAt) {

    RecordAttendance {
        inmates = inmates == null ? List.of() : inmates;
        staff = staff == null ? List.of() : staff;
    }

    @Schema(name = "AttendingInmate")
    record Inmate(@NotNull UUID patientId) {}

    /**
     * A member of the facility's staff; nothing medical is kept of one.
     *
     * @param employeeNumber tells two of one name apart; absent if unknown
     */
    @Schema(name = "AttendingStaff")
    record StaffMember(
            @NotBlank @Size(max = 200) String name,
            @Size(min = 1, max = 50) String employeeNumber) {

        /** What tells a person from another within a visit. */
        String key() {
            return employeeNumber == null ? "name " + name.strip() : "number " + employeeNumber.strip();
        }
    }
}
