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
        if (in.position() < headEnd + length) {
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
                if (told == null && !head.startsWith("204", 9)) {
                    throw new IllegalStateException("no content-length: " + head);
                }
                length = told == null ? 0 : Integer.parseInt(told);
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
