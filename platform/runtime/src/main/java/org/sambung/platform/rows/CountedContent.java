package org.sambung.platform.rows;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.sambung.platform.problem.ProblemException;

/** A file on its way in, refused once it is larger than any that is needed. */
class CountedContent extends FilterInputStream {

    /** Ten thousand rows are one to three megabytes. */
    static final long MOST = 8L * 1024 * 1024;

    private long size;

    CountedContent(InputStream in) {
        super(in);
    }

    /** @throws ProblemException 413 when it is larger than that */
    static byte[] all(InputStream file) {
        try {
            return new CountedContent(file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int read() {
        throw new UnsupportedOperationException("read in pieces");
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        var read = super.read(into, from, most);
        size += Math.max(0, read);
        if (size > MOST) {
            // Who is cut off while still sending does not see the answer.
            in.transferTo(OutputStream.nullOutputStream());
            throw new ProblemException(413, "too-large");
        }
        return read;
    }
}
