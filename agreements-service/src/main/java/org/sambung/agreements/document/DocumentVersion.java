package org.sambung.agreements.document;

import java.time.Instant;
import java.util.UUID;
import org.sambung.platform.content.ReceivedContent;
import org.sambung.platform.content.ScanType;

/**
 * One content of a document.
 *
 * @param sha256 of the content, in hex
 * @param by who uploaded it
 */
record DocumentVersion(
        int number, UUID content, ScanType type, long size, String sha256, String fileName, String by, Instant at) {

    static DocumentVersion of(int number, ReceivedContent received, String by, Instant at) {
        return new DocumentVersion(
                number,
                received.id(),
                received.type(),
                received.size(),
                received.sha256(),
                received.fileName(),
                by,
                at);
    }

    ReceivedContent received() {
        return new ReceivedContent(content, type, size, sha256, fileName);
    }
}
