package org.sambung.visits.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.sambung.platform.coding.Codes;
import org.sambung.platform.language.Language;
import org.sambung.visits.visit.CalendarEntry;
import org.sambung.visits.visit.VisitStatus;

/** Writes visits as RFC 5545 has them. Times are UTC: every client counts them in its own zone, and none needs a table. */
@ApplicationScoped
class WritingCalendar {

    private static final String NAME = "Sambung";

    @Inject
    Codes codes;

    /** @param facility the name of the facility whose calendar it is; null if it is a partner's, or not known */
    String write(String facility, List<CalendarEntry> entries, Instant now, Language language) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Sambung//Visits//" + language.tag().toUpperCase(Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", facility == null ? NAME : NAME + ": " + facility));
        entries.forEach(entry -> calendar.add(event(entry, now, language)));
        if (entries.isEmpty()) {
            calendar.add(something());
        }
        try (var text = new StringWriter()) {
            new CalendarOutputter(false).output(calendar, text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A calendar without any component is none, says RFC 5545; one without visits says how its times are counted. */
    private static VTimeZone something() {
        var utc = new Standard();
        utc.add(new DtStart<>(LocalDateTime.of(1970, 1, 1, 0, 0)));
        utc.add(new TzOffsetFrom(ZoneOffset.UTC));
        utc.add(new TzOffsetTo(ZoneOffset.UTC));
        var zone = new VTimeZone();
        zone.add(new TzId("Etc/UTC"));
        zone.add(utc);
        return zone;
    }

    private VEvent event(CalendarEntry entry, Instant now, Language language) {
        var kind = codes.label("visitKind", entry.kind().name(), language);
        var status = codes.label("visitStatus", entry.status().name(), language);
        var event = new VEvent(false);
        event.add(new Uid(entry.firstId() + "@visits.sambung"));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(entry.plannedStart()));
        event.add(new DtEnd<>(entry.plannedEnd()));
        event.add(new Summary(kind + " (" + status + ")"));
        if (entry.place() != null) {
            event.add(new Location(entry.place()));
        }
        event.add(new Sequence(entry.revision()));
        event.add(new Status(statusOf(entry.status())));
        return event;
    }

    private static String statusOf(VisitStatus status) {
        return switch (status) {
            case PLANNED -> Status.VALUE_TENTATIVE;
            case CONFIRMED, IN_PROGRESS, COMPLETED, VERIFIED -> Status.VALUE_CONFIRMED;
            case RESCHEDULED, CANCELLED, MISSED -> Status.VALUE_CANCELLED;
        };
    }
}
