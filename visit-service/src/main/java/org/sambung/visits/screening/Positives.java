package org.sambung.visits.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.seal.SealedDocument;

/** How many of a campaign's results are positive; sealed, for of a small cohort that tells as much as the results. */
record Positives(int count) {

    static final Positives NONE = new Positives(0);

    Positives plus(int more) {
        return new Positives(count + more);
    }

    @Converter
    @Immutable
    @ApplicationScoped
    static class Sealed extends SealedDocument<Positives> {
        Sealed() {
            super(Positives.class, "screening_campaign|positives");
        }
    }
}
