package org.sambung.platform.time;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes ids: UUID version 7 (RFC 9562), so that new rows land at the end of an index. */
@ApplicationScoped
public class Ids {

    private final TimeBasedEpochRandomGenerator generator = Generators.timeBasedEpochRandomGenerator();

    public UUID next() {
        return generator.generate();
    }
}
