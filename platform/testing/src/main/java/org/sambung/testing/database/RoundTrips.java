package org.sambung.testing.database;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Stands between the service and PostgreSQL and sees what really goes over the wire: which statements, in which
 * transaction, and how often the one waits for the other.
 */
public final class RoundTrips implements AutoCloseable {

    private static final int TLS_WANTED = 80877103;
    private static final int GSS_WANTED = 80877104;

    private final ServerSocket door;
    private final int server;
    private volatile Queue<Transaction> watched;

    private RoundTrips(ServerSocket door, int server) {
        this.door = door;
        this.server = server;
    }

    /** @param server the port of PostgreSQL on this machine */
    public static RoundTrips before(int server) {
        try {
            var trips = new RoundTrips(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server);
            start(trips::welcome);
            return trips;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    /** The transactions of whomever that ended meanwhile, in the order in which they ended. One at a time. */
    public List<Transaction> during(Callable<?> work) throws Exception {
        var seen = new ConcurrentLinkedQueue<Transaction>();
        watched = seen;
        try {
            work.call();
        } finally {
            watched = null;
        }
        return List.copyOf(seen);
    }

    private void ended(Transaction transaction) {
        var watcher = watched;
        if (watcher != null) {
            watcher.add(transaction);
        }
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var behind = new Socket(InetAddress.getLoopbackAddress(), server)) {
            client.setTcpNoDelay(true);
            behind.setTcpNoDelay(true);
            start(() -> carryBack(behind, client));
            var in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
            var out = new DataOutputStream(new BufferedOutputStream(behind.getOutputStream()));
            var frontend = new Frontend(greeting(in, out), this::ended);
            while (true) {
                var type = in.readUnsignedByte();
                var body = in.readNBytes(in.readInt() - Integer.BYTES);
                // Seen before it is passed on: whoever has the answer finds it here.
                frontend.said(type, ByteBuffer.wrap(body));
                out.writeByte(type);
                out.writeInt(body.length + Integer.BYTES);
                out.write(body);
                flushIfAllIsRead(in, out);
            }
        } catch (IOException gone) {
            // As with any connection that ends; both sides notice by themselves.
        }
    }

    /** Passes the first packet on, and what may go before it. @return who connects */
    private static String greeting(DataInputStream in, DataOutputStream out) throws IOException {
        while (true) {
            var body = in.readNBytes(in.readInt() - Integer.BYTES);
            out.writeInt(body.length + Integer.BYTES);
            out.write(body);
            out.flush();
            var code = ByteBuffer.wrap(body).getInt();
            if (code != TLS_WANTED && code != GSS_WANTED) {
                var words = List.of(new String(body, Integer.BYTES, body.length - Integer.BYTES, StandardCharsets.UTF_8)
                        .split("\0"));
                return words.contains("user") ? words.get(words.indexOf("user") + 1) : "";
            }
        }
    }

    private static void flushIfAllIsRead(DataInputStream in, DataOutputStream out) throws IOException {
        if (in.available() == 0) {
            out.flush();
        }
    }

    private static void carryBack(Socket behind, Socket client) {
        try (behind;
                client) {
            behind.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException gone) {
            // The client has hung up.
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "round-trips");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
