package org.sambung.referrals.movement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.seal.SealedDocument;

@Schema(description = "Who brought the patient and who took the patient over, one of each side; kept sealed.")
public record Handover(
        @Schema(description = "Of the facility.", examples = "Petugas Andi Wijaya")
        String givenBy,

        @Schema(description = "Of the hospital.", examples = "Ns. Ratna Dewi, IGD")
        String takenBy,

        @Schema(description = "Whether the facility has said so.")
        boolean saidByFacility,

        @Schema(description = "Whether the hospital has said so.")
        boolean saidByHospital) {

    static final Handover NONE = new Handover(null, null, false, false);

    /** Adds what one side says; a name it leaves out stays as the other said it. */
    Handover saying(String given, String taken, boolean hospital) {
        return new Handover(
                given == null ? givenBy : given,
                taken == null ? takenBy : taken,
                saidByFacility || !hospital,
                saidByHospital || hospital);
    }

    @Schema(description = "Whether both sides have said it and both people are named.")
    public boolean confirmed() {
        return saidByFacility && saidByHospital && givenBy != null && takenBy != null;
    }

    @Converter
    @Immutable
    @ApplicationScoped
    static class Sealed extends SealedDocument<Handover> {
        Sealed() {
            super(Handover.class, "referral|handover");
        }
    }
}
