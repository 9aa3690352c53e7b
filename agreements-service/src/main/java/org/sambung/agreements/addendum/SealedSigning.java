package org.sambung.agreements.addendum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.sambung.agreements.agreement.Signing;
import org.sambung.platform.seal.SealedDocument;

/** The signing of an addendum, bound to its own place. */
@Converter
@Immutable
@ApplicationScoped
class SealedSigning extends SealedDocument<Signing> {
    SealedSigning() {
        super(Signing.class, "addendum|signing");
    }
}
