package org.sambung.visits.holiday;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Which days are holidays. */
@ConfigMapping(prefix = "sambung.holidays")
interface HolidayConfig {

    /**
     * The operator's own calendar: {@code day<TAB>kind<TAB>Indonesian<TAB>English}, and {@code <TAB>PROVISIONAL} for what
     * may move; without it the years we ship. A year that was loaded over REST counts instead.
     */
    Optional<Path> file();
}
