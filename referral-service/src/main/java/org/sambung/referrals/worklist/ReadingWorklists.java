package org.sambung.referrals.worklist;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sambung.platform.identity.Identity;
import org.sambung.referrals.coverage.KnownFacility;

/**
 * Asks for a caller's list. Each section is one walk along its index from where the last page ended: what a page costs
 * depends on neither the number of referrals nor the depth of the page.
 */
@ApplicationScoped
class ReadingWorklists {

    private static final Pattern TIME = Pattern.compile(":(now|endOfDay)");

    /**
     * Sent along with each question. PostgreSQL takes row security's function to leave a third of what it is asked about, so
     * that a section seems short and to be read whole and sorted; it shall walk along the index instead.
     */
    static final String WALKING = "set local enable_bitmapscan = off; ";

    @Inject
    AgroalDataSource database;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** How many wait in each section of the list, each counted up to {@link SectionCount#MOST} only. */
    List<SectionCount> counts(Identity caller, Worklist worklist) {
        var sections = worklist.sections();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(WALKING + selectCounts(worklist))) {
            var values = new ArrayList<>();
            var times = times(caller);
            sections.forEach(section -> {
                values.add(worklist.boundOf(caller));
                values.addAll(times.of(section));
            });
            bind(statement, values);
            var counts = new ArrayList<SectionCount>();
            try (var row = answer(statement)) {
                while (row.next()) {
                    counts.add(SectionCount.of(sections.get(counts.size()), row.getInt(1)));
                }
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException("worklist not counted", e);
        }
    }

    /** @param after where the page before ended; null for the first */
    List<WorklistRow> page(Identity caller, WorklistSection section, WorklistCursor after, int most) {
        var values = new ArrayList<>();
        values.add(section.worklist().boundOf(caller));
        values.addAll(times(caller).of(section));
        if (after != null) {
            values.addAll(after.values());
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(WALKING + select(section, after != null, most))) {
            bind(statement, values);
            var found = new ArrayList<WorklistRow>();
            try (var row = answer(statement)) {
                while (row.next()) {
                    found.add(WorklistRow.of(row, section.keys()));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("worklist not read", e);
        }
    }

    /** The page first, of a known size, so that what is shown with it is looked up for its rows alone. */
    static String select(WorklistSection section, boolean after, int most) {
        var keys = section.keys();
        var order = keys.stream().map(SortKey::expression).collect(Collectors.joining(", "));
        var named = IntStream.range(0, keys.size())
                .mapToObj(i -> keys.get(i).expression() + " as key" + i)
                .collect(Collectors.joining(", "));
        var shown = IntStream.range(0, keys.size()).mapToObj(i -> "w.key" + i).collect(Collectors.joining(", "));
        var beyond = keys.stream().map(SortKey::placeholder).collect(Collectors.joining(", "));
        return withoutNames("select " + WorklistRow.COLUMNS + ", " + shown + " from (select " + section.things() + ", "
                + named + " from " + section.from() + " where "
                + section.worklist().own() + " and "
                + section.condition() + (after ? " and (" + order + ") > (" + beyond + ")" : "") + " order by " + order
                + " limit " + most + ") w join referral r on r.id = w.thing"
                + " left join known_partner d on d.id = r.destination_id"
                + " left join known_facility f on f.id = r.facility_id order by " + shown);
    }

    static String selectCounts(Worklist worklist) {
        return withoutNames(worklist.sections().stream()
                .map(section -> "select count(*) from (select 1 from " + section.from() + " where " + worklist.own()
                        + " and " + section.condition() + " limit " + (SectionCount.MOST + 1) + ") as waiting")
                .collect(Collectors.joining(" union all ")));
    }

    private static String withoutNames(String select) {
        return TIME.matcher(select).replaceAll("?::timestamptz");
    }

    /** Behind the answer to the setting. */
    private static ResultSet answer(PreparedStatement statement) throws SQLException {
        statement.execute();
        statement.getMoreResults();
        return statement.getResultSet();
    }

    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    private Times times(Identity caller) {
        var now = clock.instant();
        return new Times(now, () -> endOfDay(caller, now));
    }

    /** By the calendar of the caller's facility; who has none asks for nothing by the day. */
    private Instant endOfDay(Identity caller, Instant now) {
        var facility = caller.facility() == null ? null : entities.find(KnownFacility.class, caller.facility());
        return facility == null
                ? now
                : LocalDate.ofInstant(now, facility.zone())
                        .plusDays(1)
                        .atStartOfDay(facility.zone())
                        .toInstant();
    }

    /** @param endOfDay looked up only where a section asks for it */
    private record Times(Instant now, Supplier<Instant> endOfDay) {

        /** Those that a section compares with, in its order. */
        List<Object> of(WorklistSection section) {
            var values = new ArrayList<>();
            var named = TIME.matcher(section.condition());
            while (named.find()) {
                var time = named.group(1).equals("now") ? now : endOfDay.get();
                values.add(time.atOffset(ZoneOffset.UTC));
            }
            return values;
        }
    }
}
