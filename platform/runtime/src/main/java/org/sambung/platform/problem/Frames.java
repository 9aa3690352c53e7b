package org.sambung.platform.problem;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** An exception for the log without its messages, which may quote personal data: classes and frames of its causes. */
public final class Frames {

    private static final int DEPTH = 12;

    private Frames() {}

    public static String of(Throwable e) {
        var text = new StringBuilder();
        for (var cause = e; cause != null; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : " caused by ")
                    .append(cause.getClass().getName())
                    .append(cause instanceof SQLException sql ? " state " + sql.getSQLState() : "")
                    .append(" at ")
                    .append(Arrays.stream(cause.getStackTrace())
                            .limit(DEPTH)
                            .map(Object::toString)
                            .collect(Collectors.joining(" < ")));
        }
        return text.toString();
    }
}
