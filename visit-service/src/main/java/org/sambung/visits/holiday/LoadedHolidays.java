package org.sambung.visits.holiday;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Change;
import org.sambung.visits.holiday.HolidayEvents.HolidaysLoaded;

/** A year's holidays as an operator has loaded them, and loads them again where a circular changes them. */
@Entity
class LoadedHolidays extends Aggregate {

    @Column(name = "\"year\"", updatable = false)
    private int year;

    @JdbcTypeCode(SqlTypes.JSON)
    private Calendar calendar;

    /** @param decree what sets them @param days by day */
    record Calendar(String decree, List<Holiday> days) {}

    protected LoadedHolidays() {}

    LoadedHolidays(UUID id, int year) {
        super(id);
        this.year = year;
    }

    /** Said twice it counts once. */
    void become(Calendar other, Instant at) {
        if (other.equals(calendar)) {
            return;
        }
        calendar = other;
        record(Change.of(new HolidaysLoaded(year, other.days().size(), at), at).because(other.decree()));
    }

    @Override
    protected Bounds bounds() {
        return new Bounds(null, null, null);
    }

    int getYear() {
        return year;
    }

    Calendar getCalendar() {
        return calendar;
    }

    @ApplicationScoped
    static class Repository implements PanacheRepositoryBase<LoadedHolidays, UUID> {

        Optional<LoadedHolidays> of(int year) {
            return find("year", year).firstResultOptional();
        }

        List<LoadedHolidays> ofYears(Collection<Integer> years) {
            return list("year in ?1", years);
        }

        /** Two who load at once do it one after the other. */
        void hold() {
            getEntityManager()
                    .createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('loaded_holidays')) as text)")
                    .getSingleResult();
        }
    }
}
