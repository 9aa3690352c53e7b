package org.sambung.visits.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.seal.SealedDocument;

/** What a campaign is about; sealed, for with it the cohort would tell of health. */
record Subject(Disease disease) {

    @Converter
    @Immutable
    @ApplicationScoped
    static class Sealed extends SealedDocument<Subject> {
        Sealed() {
            super(Subject.class, "screening_campaign|subject");
        }
    }
}
