package org.sambung.visits.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Embeddable
@Schema(description = "How many attended.")
public record HeadCount(
        @Schema(description = "Inmates.", examples = "34") @Column(name = "inmates")
        int inmates,

        @Schema(description = "Members of the facility's staff.", examples = "2") @Column(name = "staff")
        int staff) {

    HeadCount plus(int moreInmates, int moreStaff) {
        return new HeadCount(inmates + moreInmates, staff + moreStaff);
    }
}
