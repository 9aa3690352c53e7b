package org.sambung.agreements.agreement;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.agreements.institution.Facility;
import org.sambung.agreements.institution.Partner;

@Schema(description = "The two sides of an agreement, called as on the day of its signing.")
record AgreementParties(
        @Schema(
                description = "The day whose names these are: that of the signing, today's before it.",
                examples = "2025-12-02")
        LocalDate namesOf,

        @Schema(description = "The facility.") Named facility,
        @Schema(description = "The partner.") Named partner) {

    @Schema(name = "NamedParty", description = "A side of an agreement.")
    record Named(
            UUID id,

            @Schema(description = "Its name on that day.", examples = "RSD Idaman Kota Banjarbaru")
            String name,

            @Schema(description = "Its name today.", examples = "RSUD Idaman Kota Banjarbaru")
            String nameToday) {}

    static AgreementParties of(LocalDate day, Facility facility, Partner partner) {
        return new AgreementParties(
                day,
                new Named(facility.getId(), facility.nameOn(day), facility.getName()),
                new Named(partner.getId(), partner.nameOn(day), partner.getName()));
    }
}
