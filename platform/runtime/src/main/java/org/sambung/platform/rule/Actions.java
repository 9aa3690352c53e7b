package org.sambung.platform.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.identity.Identity;

/**
 * What the caller can do with a thing now, given a valid body, and what keeps the caller's roles from the rest.
 *
 * @param possible operations that would succeed now
 * @param blocked operations of the caller's roles that would not, and why
 */
public record Actions(List<Action> possible, List<Blocked> blocked) {

    /** An operation that would succeed now. */
    public record Action(
            @Schema(examples = "departure") String name,
            @Schema(examples = "POST") String method,

            @Schema(examples = "/v1/referrals/0199.../departure")
            String href) {}

    /** An operation that would be refused now. */
    public record Blocked(
            @Schema(examples = "departure") String name,

            @Schema(description = "Slugs of the problems in the way.", examples = "[\"permission-needed\"]")
            List<String> because) {}

    /** @param href the thing's own path, {@code /v1/referrals/{id}} */
    public static <T, O extends Operation<? super T>> Actions of(
            O[] operations, T situation, Identity caller, String href) {
        var mine = Arrays.stream(operations)
                .filter(operation -> caller.hasAny(operation.roles()))
                .toList();
        var possible = mine.stream()
                .filter(operation -> obstacles(operation, situation).isEmpty())
                .map(operation -> new Action(nameOf(operation), operation.method(), under(href, operation.path())))
                .toList();
        var blocked = mine.stream()
                .map(operation -> new Blocked(nameOf(operation), obstacles(operation, situation)))
                .filter(operation -> !operation.because().isEmpty())
                .toList();
        return new Actions(possible, blocked);
    }

    private static <T> List<String> obstacles(Operation<? super T> operation, T situation) {
        if (!operation.possibleIn(situation)) {
            return List.of("illegal-transition");
        }
        return operation.rules().stream()
                .filter(rule -> !rule.holds(situation))
                .map(Rule::slug)
                .toList();
    }

    private static String under(String href, String path) {
        return path.isEmpty() ? href : href + "/" + path;
    }

    private static String nameOf(Operation<?> operation) {
        return operation.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
