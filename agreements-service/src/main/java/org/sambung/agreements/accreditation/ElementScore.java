package org.sambung.agreements.accreditation;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an element is fulfilled; what does not apply to the clinic leaves the denominator. */
@Schema(description = "How far an element is fulfilled: 10, 5, 0, or NOT_APPLICABLE, which leaves the denominator.")
enum ElementScore {
    FULFILLED("10", 10),
    PARTLY_FULFILLED("5", 5),
    NOT_FULFILLED("0", 0),
    NOT_APPLICABLE("NOT_APPLICABLE", 0);

    static final int MOST = 10;

    private final String code;
    private final int points;

    ElementScore(String code, int points) {
        this.code = code;
        this.points = points;
    }

    @JsonValue
    String code() {
        return code;
    }

    int points() {
        return points;
    }
}
