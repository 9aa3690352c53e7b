package org.sambung.referrals.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "The events that a hospital may subscribe to: what it needs to receive a "
                + "patient, and nothing of custody.")
public enum HospitalNews {
    SUBMITTED("referral.submitted"),
    EMERGENCY_DECLARED("referral.emergency-declared"),
    LETTER_COMPLETED("referral.letter-completed"),
    DEPARTED("referral.departed"),
    CANCELLED("referral.cancelled"),
    CLOSED("referral.closed"),
    INFORMATION_GIVEN("referral.information-given"),
    REFUSED_BY_PATIENT("referral.refused-by-patient"),
    ENTERED_IN_ERROR("referral.entered-in-error");

    private final String type;

    HospitalNews(String type) {
        this.type = type;
    }

    @JsonValue
    public String type() {
        return type;
    }

    static Optional<HospitalNews> of(String type) {
        return Arrays.stream(values()).filter(news -> news.type.equals(type)).findFirst();
    }
}
