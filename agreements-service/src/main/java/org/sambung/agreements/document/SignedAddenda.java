package org.sambung.agreements.document;

import java.util.UUID;

/** Addenda, as documents ask for them: only of a signed one can there be a signed paper. */
public interface SignedAddenda {

    /** Refuses, as a value of {@code addendumId}, what is no addendum of the agreement or is not signed. */
    void demandSigned(UUID addendum, UUID agreement);
}
