package org.sambung.platform.rest;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of a list, newest first. Its cursor is the id of its last item: ids grow with time, so that a page deep in the
 * list costs what the first one costs.
 */
public record Page<T>(
        List<T> items,

        @Schema(description = "Give it as cursor to get the next page; absent on the last.")
        UUID next) implements Paged {

    public static final int MOST = 100;

    /** @param found one item more than asked for, if there are that many */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, UUID> id) {
        var more = found.size() > limit;
        var items = more ? found.subList(0, limit) : found;
        return new Page<>(items, more ? id.apply(items.get(limit - 1)) : null);
    }
}
