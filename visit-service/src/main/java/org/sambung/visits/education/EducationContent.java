package org.sambung.visits.education;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "EducationContent", description = "A session of health education: counted, not named.")
public record EducationContent(
        @Schema(description = "What it was about.", examples = "Pencegahan tuberkulosis") @NotBlank @Size(max = 200)
        String topic,

        @Schema(description = "What was shown or handed out.", examples = "Leaflet etika batuk") @Size(max = 500)
        String material,

        @Schema(description = "For whom.") @NotNull TargetGroup targetGroup,

        @Schema(description = "How many heard it.", examples = "45") @Min(1) @Max(5000)
        int headCount) {}
