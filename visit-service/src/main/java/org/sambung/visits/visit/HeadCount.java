package org.sambung.visits.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How many attended. */
@Embeddable
record HeadCount(
        @Column(name = "inmates") int inmates,
        @Column(name = "staff") int staff) {

    HeadCount plus(int moreInmates, int moreStaff) {
        return new HeadCount(inmates + moreInmates, staff + moreStaff);
    }
}
