package org.sambung.visits.visit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;

@Schema(
        description = "Who attended: inmates by their patient id, staff by name. Who was recorded "
                + "before is not counted again.")
public record RecordAttendance(
        @Schema(description = "Inmates, by their patient ids.") @Size(max = 500)
        List<@NotNull @Valid Inmate> inmates,

        @Schema(description = "Members of the facility's staff, by name.") @Size(max = 500)
        List<@NotNull @Valid StaffMember> staff,

        Instant occurredAt) {

    public RecordAttendance {
        inmates = inmates == null ? List.of() : inmates;
        staff = staff == null ? List.of() : staff;
    }

    /** @throws ProblemException 400 where it names nobody */
    void demandSomebody() {
        if (inmates.isEmpty() && staff.isEmpty()) {
            throw ProblemException.invalid("/inmates", "required");
        }
    }

    @Schema(name = "AttendingInmate", description = "An inmate who attended.")
    public record Inmate(
            @Schema(description = "The inmate's id as a patient.") @NotNull
            UUID patientId,

            @Schema(description = "Came without being on the team's roster; absent if not.")
            Boolean walkIn) {}

    @Schema(name = "AttendingStaff", description = "A member of the facility's staff; nothing medical is kept of one.")
    public record StaffMember(
            @Schema(examples = "Agus Pranoto") @NotBlank @Size(max = 200)
            String name,

            @Schema(
                    description = "NIP; tells two of one name apart. Absent if unknown.",
                    examples = "198503122009031002")
            @Size(min = 1, max = 50)
            String employeeNumber) {

        /** What tells a person from another within a visit, however it is typed. */
        String key() {
            return employeeNumber == null || employeeNumber.isBlank()
                    ? "name " + plain(name)
                    : "number " + plain(employeeNumber);
        }

        private static String plain(String typed) {
            return typed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        }
    }
}
