package org.sambung.agreements.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.seal.SealedDocument;

/** What was said, and by whom. Kept sealed. */
record Remark(String by, String text) {

    @Converter
    @Immutable
    @ApplicationScoped
    static class Sealed extends SealedDocument<Remark> {
        Sealed() {
            super(Remark.class, "comment|remark");
        }
    }
}
