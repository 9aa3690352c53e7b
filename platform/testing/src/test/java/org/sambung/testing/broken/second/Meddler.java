package org.sambung.testing.broken.second;

import jakarta.validation.constraints.Past;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.Supplier;
import org.sambung.platform.problem.Problem;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rule.Rule;
import org.sambung.platform.seal.SealedDocument;
import org.sambung.testing.broken.first.Thing;

/** Writes another's state, and makes times and ids on the spot, and refuses without a text. */
public class Meddler {

    void meddle(Thing thing) {
        thing.status = Thing.ThingStatus.BAD;
    }

    Object now() {
        return Instant.now().plusMillis(System.currentTimeMillis());
    }

    Object today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    Object here() {
        return LocalDateTime.now()
                .atZone(ZoneId.systemDefault())
                .toInstant()
                .plusMillis(Clock.systemDefaultZone().millis())
                .plusMillis(TimeZone.getDefault().getRawOffset())
                .plusMillis(Calendar.getInstance().getTimeInMillis());
    }

    void refuse(boolean body) {
        if (body) {
            throw ProblemException.invalid("/meddler", "meddling");
        }
        throw new ProblemException(422, "meddled", List.of(new Problem.Violation("/meddler", "known")));
    }

    record Meddling(@Past Instant since) {}

    enum MeddlingRule implements Rule<Object> {
        FORBIDDEN;

        @Override
        public String slug() {
            return "meddling-forbidden";
        }

        @Override
        public boolean holds(Object situation) {
            return false;
        }
    }

    static class Sealed extends SealedDocument<Meddling> {
        Sealed() {
            super(Meddling.class, "meddler|meddling");
        }
    }

    Supplier<UUID> ids() {
        return UUID::randomUUID;
    }
}
