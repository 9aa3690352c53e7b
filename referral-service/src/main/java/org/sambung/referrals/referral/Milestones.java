package org.sambung.referrals.referral;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.sambung.referrals.clinical.ClinicalStatus;

/** When a referral passed what is counted, and until when the hospital was to answer. In the open: times only. */
@Embeddable
class Milestones {

    private static final Set<ClinicalStatus> ANSWERS =
            Set.of(ClinicalStatus.ACCEPTED, ClinicalStatus.REJECTED, ClinicalStatus.REDIRECTED);
    private static final Set<ClinicalStatus> UNANSWERED = Set.of(ClinicalStatus.SUBMITTED, ClinicalStatus.RECEIVED);

    /** Recommended, or an emergency declared. */
    private Instant recommendedAt;

    /** The hospital's first answer. */
    private Instant answeredAt;

    /** When the hospital last took it on; null if it never has. */
    private Instant acceptedAt;

    /** By the agreement's line; null where none promises an answer. */
    private Instant answerDue;

    private Instant answerEscalatedAt;

    /** First day of the month, by the facility's calendar, that it is counted in. */
    private LocalDate countedMonth;

    void begin(Instant at, ZoneId zone) {
        if (recommendedAt == null) {
            recommendedAt = at;
            countedMonth = LocalDate.ofInstant(at, zone).withDayOfMonth(1);
        }
    }

    void reached(ClinicalStatus status, Instant at, ZoneId zone) {
        if (status == ClinicalStatus.ACCEPTED) {
            acceptedAt = at;
        }
        if (status == ClinicalStatus.RECOMMENDED) {
            begin(at, zone);
        } else if (answeredAt == null && ANSWERS.contains(status)) {
            answeredAt = at;
        }
    }

    /** @param within null where nothing is promised */
    void expectAnswer(Duration within, Instant from) {
        answerDue = within == null ? null : from.plus(within);
    }

    /** The hospital could not answer since then, for the clinic or itself had to: that time is not counted. */
    void answerAgain(Instant since, Instant at) {
        if (answerDue != null && since != null && since.isBefore(at)) {
            // A time before there was anything to answer is a typing error.
            var start = recommendedAt != null && since.isBefore(recommendedAt) ? recommendedAt : since;
            answerDue = start.isBefore(at) ? answerDue.plus(Duration.between(start, at)) : answerDue;
            answerEscalatedAt = null;
        }
    }

    Instant getAcceptedAt() {
        return acceptedAt;
    }

    boolean isAnswerOverdue(ClinicalStatus status, Instant now) {
        return answerDue != null
                && answerEscalatedAt == null
                && UNANSWERED.contains(status)
                && !now.isBefore(answerDue);
    }

    void escalateAnswer(Instant at) {
        answerEscalatedAt = at;
    }

    Instant getAnswerDue() {
        return answerDue;
    }
}
