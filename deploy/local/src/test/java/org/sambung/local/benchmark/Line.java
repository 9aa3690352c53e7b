package org.sambung.local.benchmark;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** A connection that is kept, with one request on it at a time. Knows of HTTP/1.1 what these services answer with. */
final class Line implements AutoCloseable {

    private final SocketChannel channel;
    private ByteBuffer in = ByteBuffer.allocate(1 << 16);
    private int headEnd = -1;
    private int length;
    /** Where the next chunk begins; -1 when the answer comes in one piece. */
    private int chunk;

    private String head;
    private Request request;
    private long intended;

    Line(int port, Selector selector) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** @param intended when it should have been sent, which may be past */
    void send(Request request, long intended) throws IOException {
        this.request = request;
        this.intended = intended;
        var out = ByteBuffer.wrap(request.bytes());
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    Request request() {
        return request;
    }

    long intended() {
        return intended;
    }

    /** The answer, once it is complete; null before. */
    Answer read() throws IOException {
        if (!in.hasRemaining()) {
            in = ByteBuffer.allocate(in.capacity() * 2).put(in.flip());
        }
        if (channel.read(in) < 0) {
            throw new EOFException("connection closed by the server");
        }
        if (headEnd < 0 && !isHeadComplete()) {
            return null;
        }
        if (!isBodyComplete()) {
            return null;
        }
        var status = Integer.parseInt(head.substring(9, 12));
        // Nobody looks at the body of an answer as it should be; making a text of it would cost more than the rest.
        var body = status == request.status()
                ? ""
                : new String(in.array(), headEnd, Math.min(length, 1000), StandardCharsets.UTF_8);
        in.clear();
        headEnd = -1;
        return new Answer(status, head, body, System.nanoTime());
    }

    private boolean isHeadComplete() {
        var bytes = in.array();
        for (int i = 3; i < in.position(); i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n') {
                headEnd = i + 1;
                head = new String(bytes, 0, headEnd, StandardCharsets.ISO_8859_1);
                var told = Answer.header(head, "content-length");
                length = told == null ? 0 : Integer.parseInt(told);
                chunk = Answer.header(head, "transfer-encoding") == null ? -1 : headEnd;
                return true;
            }
        }
        return false;
    }

    private boolean isBodyComplete() {
        if (chunk < 0) {
            return in.position() >= headEnd + length;
        }
        while (chunk < in.position()) {
            var sizeEnd = chunk;
            while (sizeEnd < in.position() && in.get(sizeEnd) != '\n') {
                sizeEnd++;
            }
            if (sizeEnd >= in.position()) {
                return false;
            }
            var size = Integer.parseInt(
                    new String(in.array(), chunk, sizeEnd - chunk, StandardCharsets.ISO_8859_1).strip(), 16);
            // The line's end behind the data, and behind the last, empty chunk another one.
            var next = sizeEnd + 1 + size + 2;
            if (size == 0) {
                length = next - headEnd;
                return in.position() >= next;
            }
            chunk = next;
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
