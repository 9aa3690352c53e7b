package org.sambung.platform.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.identity.Identity;

/**
 * What the caller can do with a thing now, given a valid body, and what keeps the caller's roles from the rest.
 */
@Schema(description = "What the caller can do with the thing now, given a valid body.")
public record Actions(
        @Schema(description = "Operations that would succeed now.")
        List<Action> possible,

        @Schema(description = "Operations of the caller's roles that would be refused now, and why.")
        List<Blocked> blocked) {

    /** An operation that would succeed now. */
    @Schema(description = "An operation that would succeed now.")
    public record Action(
            @Schema(examples = "cancellation") String name,

            @Schema(description = "The method to call it with.", examples = "POST")
            String method,

            @Schema(
                    description = "The path to call.",
                    examples = "/v1/visits/01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d/cancellation")
            String href) {}

    /** An operation that would be refused now. */
    @Schema(description = "An operation that would be refused now.")
    public record Blocked(
            @Schema(examples = "completion") String name,

            @Schema(description = "Slugs of the problems in the way.", examples = "[\"illegal-transition\"]")
            List<String> because) {}

    /** @param href the thing's own path, {@code /v1/referrals/{id}} */
    public static <T, O extends Operation<? super T>> Actions of(
            O[] operations, T situation, Identity caller, String href) {
        var mine = Arrays.stream(operations)
                .filter(operation -> caller.hasAny(operation.roles()))
                .toList();
        var possible = new ArrayList<Action>();
        var blocked = new ArrayList<Blocked>();
        for (var operation : mine) {
            // Asked once: a rule may look something up.
            var obstacles = obstacles(operation, situation);
            if (obstacles.isEmpty()) {
                possible.add(new Action(nameOf(operation), operation.method(), under(href, operation.path())));
            } else {
                blocked.add(new Blocked(nameOf(operation), obstacles));
            }
        }
        return new Actions(List.copyOf(possible), List.copyOf(blocked));
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
