package org.sambung.platform.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.identity.Identity;

/** Where contents lie. One in object storage would do; what it is asked is all that is needed. */
interface ContentStore {

    /** Keeps a content, within the transaction that is under way or not at all. */
    void put(UUID content, Aggregate.Bounds whose, InputStream in) throws IOException;

    /**
     * Writes a content, piece by piece; needs no transaction.
     *
     * @param size how long it is: what is found shorter is refused
     */
    void copy(UUID content, long size, Identity reader, OutputStream out) throws IOException;
}
