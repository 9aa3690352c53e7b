package org.sambung.agreements.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What one side would have the scope be.")
record ProposeScope(
        @Schema(description = "The whole scope.") @NotNull @Size(max = Scope.MOST)
        List<@NotNull @Valid ScopeLine> scope,

        @Schema(description = "Why; kept in the history.", examples = "Dokter hanya tersedia dua kali sebulan")
        @Size(max = 1000)
        String reason) {

    ProposeScope {
        Scope.demandSound(scope);
    }
}
