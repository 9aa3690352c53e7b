package org.sambung.visits.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Embeddable
@Schema(description = "When each side said that the visit went as recorded; what is recorded later undoes it.")
public record Verification(
        @Schema(description = "When the facility did, UTC; absent until then.") @Column(name = "facility_verified_at")
        Instant facilityAt,

        @Schema(description = "When the partner did, UTC; absent until then.") @Column(name = "partner_verified_at")
        Instant partnerAt) {

    static final Verification NONE = new Verification(null, null);

    boolean isBy(VisitSide side) {
        return (side == VisitSide.FACILITY ? facilityAt : partnerAt) != null;
    }

    boolean byBothSides() {
        return facilityAt != null && partnerAt != null;
    }

    Verification by(VisitSide side, Instant at) {
        return side == VisitSide.FACILITY ? new Verification(at, partnerAt) : new Verification(facilityAt, at);
    }
}
