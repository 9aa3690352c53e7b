package org.sambung.agreements.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.sambung.agreements.document.Documents;
import org.sambung.platform.problem.ProblemException;

/** Whether the documents that evidence names are there, of an agreement with the partner that mentors the clinic. */
@ApplicationScoped
class KnownEvidence {

    @Inject
    Documents documents;

    /** @param at where the list stands in the body, to name the place of what is unknown */
    void demand(List<Evidence> evidence, UUID facility, UUID partner, String at) {
        for (int i = 0; evidence != null && i < evidence.size(); i++) {
            var document = evidence.get(i).documentId();
            if (document != null && !documents.isOfAgreementBetween(facility, partner, document)) {
                throw ProblemException.invalid(at + "/" + i + "/documentId", "unknown-document");
            }
        }
    }
}
