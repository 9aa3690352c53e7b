package org.sambung.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;

/** A row that means nothing, for tests that need one in every table. */
final class MadeUpRow {

    private static final String NEEDED_COLUMNS = """
            select quote_ident(a.attname), t.typcategory, t.typname, format_type(a.atttypid, a.atttypmod)
            from pg_attribute a join pg_type t on t.oid = a.atttypid
            where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped and a.attidentity = ''
              and a.attgenerated = '' and a.attnotnull and not a.atthasdef
            order by a.attnum""";

    private MadeUpRow() {}

    /** An insert that gives each needed column some value of its type. */
    static String insertInto(Connection connection, String table) throws SQLException {
        var columns = new ArrayList<String>();
        var values = new ArrayList<String>();
        try (var select = connection.prepareStatement(NEEDED_COLUMNS)) {
            select.setString(1, table);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                    values.add(value(rows.getString(2), rows.getString(3)) + "::" + rows.getString(4));
                }
            }
        }
        return columns.isEmpty()
                ? "insert into " + table + " default values"
                : "insert into " + table + " (" + String.join(", ", columns) + ") values (" + String.join(", ", values)
                        + ")";
    }

    private static String value(String category, String type) {
        return switch (category) {
            case "S" -> "'x'";
            case "N" -> "1";
            case "B" -> "false";
            case "D" -> "now()";
            case "T" -> "'1 day'";
            case "A" -> "'{}'";
            case "R" -> "'empty'";
            case "E" -> "enum_first(null::" + type + ")";
            default ->
                switch (type) {
                    case "uuid" -> "gen_random_uuid()";
                    case "jsonb", "json" -> "'{}'";
                    case "bytea" -> "'x'";
                    default -> "null";
                };
        };
    }
}
