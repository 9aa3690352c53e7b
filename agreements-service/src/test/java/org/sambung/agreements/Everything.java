package org.sambung.agreements;

import java.sql.SQLException;
import org.sambung.testing.Parts;

/** Every agreement's version, and how much has been audited and said: equal where nothing has changed. */
record Everything(String versions, long audited, long said) {

    static Everything now() {
        try (var connection = Parts.postgres().superuser("agreements");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select (select string_agg(id || ' ' || version || status, ',' order by id) from agreement),"
                                + " (select count(*) from audit), (select count(*) from outbox)")) {
            rows.next();
            return new Everything(rows.getString(1), rows.getLong(2), rows.getLong(3));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
