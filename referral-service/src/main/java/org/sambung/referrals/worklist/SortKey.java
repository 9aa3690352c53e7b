package org.sambung.referrals.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** What lists are sorted by; the expressions are those of their indices, to the letter. None of them is ever null. */
enum SortKey {
    /** Emergencies first. */
    URGENCY("(case urgency when 'EMERGENCY' then 0 when 'URGENT' then 1 else 2 end)", "integer"),
    /** Where no answer is promised, after all others. */
    ANSWER_DUE(
            "(case when answer_due is null then timestamptz '9999-12-31 00:00:00+00' else answer_due end)",
            "timestamptz"),
    PERMISSION_WANTED(
            "(case when permission_due is null then timestamptz '9999-12-31 00:00:00+00' else permission_due end)",
            "timestamptz"),
    PLANNED_DEPARTURE("planned_departure", "timestamptz"),
    ESCALATED_ANSWER_DUE("answer_due", "timestamptz"),
    PERMISSION_DUE("permission_due", "timestamptz"),
    DEPARTED("departed_at", "timestamptz"),
    EXPECTED_RETURN("expected_return", "timestamptz"),
    DUE("due", "timestamptz"),
    ID("id", "uuid"),
    REFERRAL("referral_id", "uuid"),
    NUMBER("number", "integer");

    private final String expression;
    private final String type;

    SortKey(String expression, String type) {
        this.expression = expression;
        this.type = type;
    }

    String expression() {
        return expression;
    }

    String placeholder() {
        return "?::" + type;
    }

    String read(ResultSet row, int column) throws SQLException {
        return switch (type) {
            case "timestamptz" ->
                row.getObject(column, OffsetDateTime.class).toInstant().toString();
            default -> row.getString(column);
        };
    }

    /** @throws RuntimeException when the text is no value of this key */
    Object parse(String text) {
        return switch (type) {
            case "integer" -> Integer.valueOf(text);
            case "uuid" -> UUID.fromString(text);
            default -> time(text);
        };
    }

    /** PostgreSQL cannot keep all times that Java can. */
    private static OffsetDateTime time(String text) {
        var time = Instant.parse(text).atOffset(ZoneOffset.UTC);
        if (time.getYear() < 1000 || time.getYear() > 9999) {
            throw new IllegalArgumentException(text);
        }
        return time;
    }
}
