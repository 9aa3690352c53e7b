package org.sambung.agreements.accreditation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an element is fulfilled; what does not apply to the clinic leaves the denominator. */
@Schema(description = "How far an element is fulfilled: 10, 5, 0, or NOT_APPLICABLE, which leaves the denominator.")
enum ElementScore {
    @JsonProperty("10")
    FULFILLED(10),
    @JsonProperty("5")
    PARTLY_FULFILLED(5),
    @JsonProperty("0")
    NOT_FULFILLED(0),
    NOT_APPLICABLE(0);

    static final int MOST = 10;

    private final int points;

    ElementScore(int points) {
        this.points = points;
    }

    int points() {
        return points;
    }
}
