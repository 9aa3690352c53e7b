package org.sambung.platform.commit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A row to be inserted, column by column. Any value may be null. */
public final class Row {

    private final StringBuilder columns = new StringBuilder();
    private final List<Value> values = new ArrayList<>();
    private String otherwise = "";

    /** A null is told with its type too: else PostgreSQL would plan the statement anew whenever one comes or goes. */
    private interface Value {
        void bind(PreparedStatement insert, int place) throws SQLException;
    }

    private Row(String table) {
        columns.append("insert into ").append(table).append(" (");
    }

    public static Row into(String table) {
        return new Row(table);
    }

    public Row uuid(String column, UUID value) {
        return with(
                column,
                value == null
                        ? (insert, place) -> insert.setNull(place, Types.OTHER, "uuid")
                        : (insert, place) -> insert.setObject(place, value));
    }

    public Row text(String column, String value) {
        return with(column, (insert, place) -> insert.setString(place, value));
    }

    public Row number(String column, long value) {
        return with(column, (insert, place) -> insert.setLong(place, value));
    }

    public Row flag(String column, boolean value) {
        return with(column, (insert, place) -> insert.setBoolean(place, value));
    }

    public Row time(String column, Instant value) {
        return with(
                column, (insert, place) -> insert.setTimestamp(place, value == null ? null : Timestamp.from(value)));
    }

    public Row bytes(String column, byte[] value) {
        return with(column, (insert, place) -> insert.setBytes(place, value));
    }

    public Row texts(String column, List<String> value) {
        return with(
                column,
                (insert, place) ->
                        insert.setArray(place, insert.getConnection().createArrayOf("text", value.toArray())));
    }

    /** What to do where such a row is there already: {@code "on conflict ..."}. */
    public Row otherwise(String onConflict) {
        otherwise = " " + onConflict;
        return this;
    }

    /** The statement; the same text for rows of the same columns. */
    public String insert() {
        return columns + ") values (?" + ", ?".repeat(values.size() - 1) + ")" + otherwise;
    }

    /** @param before how many values of other rows stand before this one's; @return the same with this one's */
    public int bind(PreparedStatement insert, int before) throws SQLException {
        var place = before;
        for (var value : values) {
            value.bind(insert, ++place);
        }
        return place;
    }

    private Row with(String column, Value value) {
        columns.append(values.isEmpty() ? "" : ", ").append(column);
        values.add(value);
        return this;
    }
}
