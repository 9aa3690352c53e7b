package org.sambung.visits.holiday;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;

/** What is told of the calendar of holidays. */
interface HolidayEvents {

    @EventType("holidays.loaded")
    @Schema(description = "A year's holidays are others from now on; read them at /v1/holidays.")
    record HolidaysLoaded(
            @Schema(description = "The year.", examples = "2027")
            int year,

            @Schema(description = "How many days.", examples = "25")
            int days,

            Instant occurredAt)
            implements DomainEvent {}
}
