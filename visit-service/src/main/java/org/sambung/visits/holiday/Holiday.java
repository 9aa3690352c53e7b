package org.sambung.visits.holiday;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A day on which offices are closed.
 *
 * @param id what it is called in Indonesian
 * @param en what it is called in English
 * @param provisional whether it is computed, and the year's decree may say another day
 */
public record Holiday(LocalDate day, Kind kind, String id, String en, boolean provisional) {

    @Schema(name = "HolidayKind", description = "A national holiday, or joint leave of civil servants (cuti bersama).")
    public enum Kind {
        NATIONAL,
        JOINT_LEAVE
    }
}
