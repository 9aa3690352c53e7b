package org.sambung.agreements.document;

import java.time.Instant;
import java.util.UUID;

/**
 * One content of a document.
 *
 * @param sha256 of the content, in hex
 * @param by who uploaded it
 */
record DocumentVersion(
        int number, UUID content, ScanType type, long size, String sha256, String fileName, String by, Instant at) {}
