package org.sambung.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a service's database keeps to, read from its catalogue and tried out. Every answer is a list of sentences about
 * what is wrong, empty if nothing is.
 *
 * @param connection a superuser's, for row security does not bind it; nothing it does is committed
 * @param technical tables that hold nobody's rows
 * @param rows inserts for the tables that a made-up row does not fit
 */
record RowSecurityRules(
        Connection connection, String app, String relay, Set<String> technical, Map<String, String> rows) {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    List<String> securedTables() throws SQLException {
        var tables = list("select relname from pg_class where relnamespace = 'public'::regnamespace"
                + " and relkind in ('r', 'p') order by relname");
        tables.removeAll(technical);
        return tables;
    }

    List<String> tablesWithoutRowSecurity() throws SQLException {
        var wrong = list("select relname from pg_class c where relnamespace = 'public'::regnamespace"
                + " and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity"
                + " and exists (select from pg_policy where polrelid = c.oid))");
        wrong.removeAll(technical);
        return wrong;
    }

    /** Views and definer functions see with their owner's eyes, unless they say otherwise. */
    List<String> waysRound() throws SQLException {
        var wrong = list("select relname || ' sees as its owner' from pg_class"
                + " where relnamespace = 'public'::regnamespace and (relkind = 'm' or relkind = 'v'"
                + " and not coalesce('security_invoker=true' = any (reloptions), false))");
        wrong.addAll(list("select proname || ' is for everybody' from pg_proc"
                + " where pronamespace = 'public'::regnamespace and prosecdef"
                + " and has_function_privilege('public', oid, 'execute')"));
        wrong.addAll(list("select proname || ' has no search path of its own' from pg_proc"
                + " where pronamespace = 'public'::regnamespace and prosecdef"
                + " and not exists (select from unnest(proconfig) set where set like 'search_path=%')"));
        return wrong;
    }

    List<String> rolesTooStrong() throws SQLException {
        var wrong = new ArrayList<String>();
        for (var role : List.of(app, relay)) {
            wrong.addAll(list("select rolname || ' is too strong' from pg_roles where rolname = '" + role
                    + "' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)"));
            wrong.addAll(list("select '" + role + " owns ' || relname from pg_class" + " where pg_has_role('" + role
                    + "', relowner, 'member') and relkind in ('r', 'p', 'v', 'm', 'S')"));
            wrong.addAll(list("select '" + role + " may create' from pg_namespace where nspname = 'public'"
                    + " and has_schema_privilege('" + role + "', oid, 'create')"));
        }
        return wrong;
    }

    /** What the relay may read beside those tables, and whether it may read them. */
    List<String> relayBeyond(String... tables) throws SQLException {
        return list("select relname from pg_class where relnamespace = 'public'::regnamespace"
                + " and relkind in ('r', 'p', 'v', 'm')"
                + " and has_any_column_privilege('" + relay + "', oid, 'select') <> (relname in ('"
                + String.join("', '", tables) + "'))");
    }

    /** Tables whose rows the app role reaches though nobody told it who asks. */
    List<String> tablesOpenToNobody() throws SQLException {
        return tryEach(securedTables(), table -> {
            insert(table);
            execute("set local role " + app);
            var readable = !list("select 'x' where has_any_column_privilege('" + table + "', 'select')")
                    .isEmpty();
            return readable && !list("select 'x' from " + table + " limit 1").isEmpty() ? "is read" : null;
        });
    }

    /** Tables that take a row from the app role though nobody told it who asks. */
    List<String> tablesTakingFromNobody() throws SQLException {
        return tryEach(securedTables(), table -> {
            var insert = insertOf(table);
            execute("set local role " + app);
            return refusal(insert);
        });
    }

    /** Tables whose rows the app role can remove though nobody told it who asks. */
    List<String> tablesEmptiedByNobody() throws SQLException {
        return tryEach(securedTables(), table -> {
            insert(table);
            execute("set local role " + app);
            try (var delete = connection.createStatement()) {
                return delete.executeUpdate("delete from " + table) > 0 ? "is emptied" : null;
            } catch (SQLException e) {
                return INSUFFICIENT_PRIVILEGE.equals(e.getSQLState()) ? null : "fails with " + e.getMessage();
            }
        });
    }

    /** Ways in which that role can change or remove a row of an append-only table. */
    List<String> changes(String table, String role) throws SQLException {
        var column = list("select attname from pg_attribute where attrelid = '" + table
                        + "'::regclass and attnum > 0 and not attisdropped order by attnum")
                .get(0);
        var statements = List.of(
                "update " + table + " set " + column + " = " + column, "delete from " + table, "truncate " + table);
        return tryEach(statements, statement -> {
            execute("set local role " + role);
            return refusal(statement);
        });
    }

    private String refusal(String statement) throws SQLException {
        try {
            execute(statement);
            return "is carried out";
        } catch (SQLException e) {
            return INSUFFICIENT_PRIVILEGE.equals(e.getSQLState()) ? null : "fails with " + e.getMessage();
        }
    }

    /** A row without regard to what it refers to. */
    void insert(String table) throws SQLException {
        var insert = insertOf(table);
        execute("set local session_replication_role = replica");
        try {
            execute(insert);
        } catch (SQLException e) {
            throw new AssertionError("give an insert for " + table + " in rows(): " + e.getMessage(), e);
        }
    }

    private String insertOf(String table) throws SQLException {
        var given = rows.get(table);
        return given == null ? MadeUpRow.insertInto(connection, table) : given;
    }

    private interface Attempt {
        String on(String what) throws SQLException;
    }

    /** Each in a transaction of its own that is rolled back. */
    private List<String> tryEach(Collection<String> things, Attempt attempt) throws SQLException {
        var wrong = new ArrayList<String>();
        connection.setAutoCommit(false);
        for (var thing : things) {
            try {
                var found = attempt.on(thing);
                if (found != null) {
                    wrong.add(thing + " " + found);
                }
            } finally {
                connection.rollback();
            }
        }
        connection.setAutoCommit(true);
        return wrong;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> list(String query) throws SQLException {
        try (var select = connection.createStatement();
                var rows = select.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
