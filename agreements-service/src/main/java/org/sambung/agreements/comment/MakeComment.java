package org.sambung.agreements.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.agreements.agreement.Service;

@Schema(description = "What one side says of an agreement's scope.")
record MakeComment(
        @Schema(examples = "Kunjungan mingguan terlalu sering bagi tim kami", description = "What.")
        @NotBlank
        @Size(max = 4000)
        String text,

        @Schema(description = "The line it is about; absent where it is about the whole.", examples = "ROUTINE_CHECKUP")
        Service service) {}
