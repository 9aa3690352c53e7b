package org.sambung.testing.database;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A transaction as PostgreSQL was told it.
 *
 * @param role the database role
 * @param subject whom row security was told of; null if nobody
 * @param roundTrips the statements of each, in order: what was sent before an answer was waited for
 */
public record Transaction(String role, String subject, List<List<String>> roundTrips) {

    private static final Pattern WORD = Pattern.compile("[a-z_]+");
    private static final Pattern TABLE = Pattern.compile("\\b(?:from|join|into|update)\\s+(?!(?:of|set)\\b)([a-z_]+)");
    private static final Pattern FUNCTION = Pattern.compile("\\b([a-z_]+)\\(");

    /** Each round trip in short: {@code "insert audit, insert outbox"}. */
    public List<String> inShort() {
        return roundTrips.stream()
                .map(statements -> statements.stream().map(Transaction::inShort).collect(Collectors.joining(", ")))
                .toList();
    }

    public boolean touches(String table) {
        return roundTrips.stream()
                .flatMap(List::stream)
                .map(Transaction::inShort)
                .anyMatch(statement -> List.of(statement.split(" ")).contains(table));
    }

    /** The verb with the tables, or with the function where there is no table. */
    static String inShort(String statement) {
        var sql = statement.strip().toLowerCase(Locale.ROOT);
        var verb = WORD.matcher(sql);
        if (!verb.find()) {
            return "";
        }
        var tables = found(TABLE, sql);
        return Stream.concat(
                        Stream.of(verb.group()), tables.isEmpty() ? found(FUNCTION, sql).stream() : tables.stream())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static List<String> found(Pattern pattern, String sql) {
        return pattern.matcher(sql)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }
}
