package org.sambung.agreements.accreditation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What mentors found on a visit; each finding becomes something to do.")
record RecordFindings(
        @Schema(description = "The day of the visit, in the facility's zone.", examples = "2026-04-07") @NotNull
        LocalDate on,

        @Schema(
                description = "The visit, by its id in visit-service; absent when it is not planned there.",
                examples = "01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c41")
        UUID visitId,

        @Schema(description = "What was found.") @NotEmpty @Size(max = 100)
        List<@NotNull @Valid Finding> findings) {

    List<Found> found() {
        return findings.stream()
                .map(one -> new Found(on, visitId, null, one.element(), one.due(), one.task()))
                .toList();
    }

    @Schema(name = "MentoringFinding", description = "What is missing of an element, and what is to be done about it.")
    record Finding(
            @Schema(description = "The element's code.", examples = "TKK.3.4")
            @NotNull
            @Pattern(regexp = "[A-Z]{2,8}\\.[0-9]{1,2}\\.[0-9]{1,2}")
            String element,

            @Schema(description = "What is missing.", examples = "APAR belum pernah diuji") @NotBlank @Size(max = 2000)
            String finding,

            @Schema(description = "What is to be done.", examples = "Uji APAR dan pasang kartu pemeriksaan")
            @NotBlank
            @Size(max = 2000)
            String action,

            @Schema(description = "Who sees to it.", examples = "Penanggung jawab sarana") @NotBlank @Size(max = 200)
            String owner,

            @Schema(description = "Its last day, in the facility's zone.", examples = "2026-05-15") @NotNull
            LocalDate due) {

        private ActionItem.Task task() {
            return new ActionItem.Task(finding.strip(), action.strip(), owner.strip());
        }
    }
}
