package org.sambung.visits.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import org.sambung.platform.seal.SealedDocument;

/** What a campaign is about; sealed, for with it the cohort would tell of health. */
record Subject(Disease disease) {

    @Converter
    @ApplicationScoped
    static class Sealed extends SealedDocument<Subject> {
        Sealed() {
            super(Subject.class, "screening_campaign|subject");
        }
    }
}
