package org.sambung.referrals.referral;

import io.quarkus.arc.Arc;
import java.util.concurrent.CompletableFuture;

/** Lets the job look that the clock would start. */
public final class AnswerClock {

    private AnswerClock() {}

    public static void strikes() {
        job().escalateDue();
    }

    public static void strikesTwiceAtOnce() {
        var other = CompletableFuture.runAsync(AnswerClock::strikes);
        strikes();
        other.join();
    }

    private static EscalatingAnswers job() {
        return Arc.container().instance(EscalatingAnswers.class).get();
    }
}
