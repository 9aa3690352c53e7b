package org.sambung.platform.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.sambung.platform.problem.ProblemException;

/** A content on its way in: counted, hashed, and looked at on both ends while it passes, never held as a whole. */
public class ArrivingContent extends FilterInputStream {

    /** 20 MiB. */
    public static final long MOST = 20L * 1024 * 1024;

    private final ScanType type;
    private final MessageDigest hash = sha256();
    private final byte[] head = new byte[ScanType.ENDS];
    private byte[] tail = {};
    private long size;
    private String hex;

    ArrivingContent(InputStream in, ScanType type) {
        super(in);
        this.type = type;
    }

    @Override
    public int read() {
        throw new UnsupportedOperationException("read in pieces");
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        var read = readOrTell(into, from, most);
        if (read > 0) {
            look(into, from, read);
        }
        return read;
    }

    /** Refuses what is not what it says to be. */
    void demandGood(String expectedSha256) {
        var begins = type.begins(Arrays.copyOf(head, (int) Math.min(size, head.length)));
        if (!begins || !type.ends(tail)) {
            throw new ProblemException(422, "content-is-not-what-it-says");
        }
        if (expectedSha256 != null && !expectedSha256.equalsIgnoreCase(sha256Hex())) {
            throw new ProblemException(422, "content-changed-on-its-way");
        }
    }

    long size() {
        return size;
    }

    /** Asked first after all has been read. */
    String sha256Hex() {
        if (hex == null) {
            hex = HexFormat.of().formatHex(hash.digest());
        }
        return hex;
    }

    private int readOrTell(byte[] into, int from, int most) {
        try {
            return in.read(into, from, most);
        } catch (IOException brokenOff) {
            throw new ProblemException(400, "upload-interrupted");
        }
    }

    private void look(byte[] piece, int from, int length) throws IOException {
        if (size < head.length) {
            System.arraycopy(piece, from, head, (int) size, (int) Math.min(length, head.length - size));
        }
        size += length;
        if (size > MOST) {
            // Who is cut off while still sending does not see the answer.
            in.transferTo(OutputStream.nullOutputStream());
            throw new ProblemException(413, "too-large");
        }
        hash.update(piece, from, length);
        tail = lastOf(tail, Arrays.copyOfRange(piece, from + Math.max(0, length - ScanType.ENDS), from + length));
    }

    private static byte[] lastOf(byte[] before, byte[] now) {
        var both = Arrays.copyOf(before, before.length + now.length);
        System.arraycopy(now, 0, both, before.length, now.length);
        return Arrays.copyOfRange(both, Math.max(0, both.length - ScanType.ENDS), both.length);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
