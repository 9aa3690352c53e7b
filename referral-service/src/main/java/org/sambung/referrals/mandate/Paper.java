package org.sambung.referrals.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.seal.SealedDocument;

@Schema(name = "MandatePaper", description = "The document of a mandate and whom it names; kept sealed.")
record Paper(
        @Schema(description = "Who may decide.", examples = "Rahmat Hidayat") @NotBlank @Size(max = 200)
        String holder,

        @Schema(description = "NIP, by which the holder's login is recognised.", examples = "198503122008011002")
        @NotBlank
        @Size(max = 50)
        String employeeNumber,

        @Schema(description = "The document's number.", examples = "W17.PAS.2-KP.04.01-123") @NotBlank @Size(max = 100)
        String documentNumber,

        @Schema(description = "The document's day.") @NotNull
        LocalDate documentDate,

        @Schema(description = "Who signed it.", examples = "Kepala Kantor Wilayah Ditjenpas Kalimantan Tengah")
        @Size(max = 200)
        String signatory) {

    @Converter
    @Immutable
    @ApplicationScoped
    static class Sealed extends SealedDocument<Paper> {
        Sealed() {
            super(Paper.class, "mandate|paper");
        }
    }
}
