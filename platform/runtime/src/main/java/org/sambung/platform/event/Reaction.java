package org.sambung.platform.event;

import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * What a consumer does with one type of event.
 *
 * @param reads the consumer's own record of what it reads of the event's data
 * @param concerns whether the event is this consumer's business, asked before the data is read
 * @param effect within the transaction that notes the event, as the facility and partner that the event names
 */
public record Reaction<T>(Class<T> reads, Predicate<CloudEvent> concerns, BiConsumer<CloudEvent, T> effect) {

    public static <T> Reaction<T> to(Class<T> data, BiConsumer<CloudEvent, T> effect) {
        return new Reaction<>(data, event -> true, effect);
    }

    public Reaction<T> onlyIf(Predicate<CloudEvent> condition) {
        return new Reaction<>(reads, condition, effect);
    }

    void apply(CloudEvent event) {
        effect.accept(event, event.as(reads));
    }
}
