package org.sambung.agreements.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What is talked about between the two sides; a draft agreement takes it over from the meeting.")
public record Topic(
        @Schema(
                description = "In a few words, of things and not of persons.",
                examples = "Jadwal kunjungan rutin tim medis")
        @NotBlank
        @Size(max = 300)
        String subject,

        @Schema(description = "The service it is about, where it is about one.", examples = "ROUTINE_CHECKUP")
        Service service) {}
