package org.sambung.local.journey;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.sambung.local.Narrator;
import org.sambung.local.Sambung;

/** The five partnerships, in the order in which they are played. */
public enum Partnerships {
    BENGKULU((sambung, narrator) -> new Bengkulu(sambung, narrator).play()),
    TAMIANG_LAYANG((sambung, narrator) -> new TamiangLayang(sambung, narrator).play()),
    PALANGKA_RAYA((sambung, narrator) -> new PalangkaRaya(sambung, narrator).play()),
    BANJARBARU((sambung, narrator) -> new Banjarbaru(sambung, narrator).play()),
    BAUBAU((sambung, narrator) -> new Baubau(sambung, narrator).play());

    private final BiConsumer<Sambung, Narrator> story;

    Partnerships(BiConsumer<Sambung, Narrator> story) {
        this.story = story;
    }

    /** As it is told and asked for: {@code palangka-raya}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> ids() {
        return Stream.of(values()).map(Partnerships::id).toList();
    }

    /** Plays it; throws when a step does not go through. */
    public void play(Sambung sambung, Narrator narrator) {
        story.accept(sambung, narrator);
    }

    /** Those of these names, all if there are none. */
    public static List<Partnerships> of(Collection<String> ids) {
        return Stream.of(values())
                .filter(one -> ids.isEmpty() || ids.contains(one.id()))
                .toList();
    }
}
