package org.sambung.agreements.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a document is to its agreement.")
public enum DocumentKind {
    SIGNED_AGREEMENT,
    SIGNED_ADDENDUM,
    SIGNED_MINUTES,
    MANDATE,
    EVIDENCE,
    OTHER
}
