package org.sambung.agreements.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.seal.SealedDocument;

/** Minutes as they were before they were corrected, the first ones first. A signed paper may say what they said. */
record EarlierMinutes(List<Held> all) {

    static final EarlierMinutes NONE = new EarlierMinutes(List.of());

    /** A meeting as its minutes tell it. */
    record Held(LocalDate on, Proceedings proceedings) {}

    EarlierMinutes and(LocalDate heldOn, Proceedings proceedings) {
        return new EarlierMinutes(Stream.concat(all.stream(), Stream.of(new Held(heldOn, proceedings)))
                .toList());
    }

    @Converter
    @Immutable
    @ApplicationScoped
    static class Sealed extends SealedDocument<EarlierMinutes> {
        Sealed() {
            super(EarlierMinutes.class, "meeting|earlier_minutes");
        }
    }
}
