package org.sambung.agreements.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Documents, as the other features of this service ask for them. */
@ApplicationScoped
public class Documents {

    @Inject
    DocumentRepository documents;

    /** Whether the caller sees such a document of that agreement. */
    public boolean isOfAgreement(UUID document, UUID agreement) {
        return documents.count("id = ?1 and agreementId = ?2", document, agreement) > 0;
    }
}
