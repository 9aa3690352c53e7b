package org.sambung.local.proof.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Stands between the services and what they need, and lets through what the network of the moment would. */
final class TcpProxy implements AutoCloseable {

    /** What the network does. */
    enum Network {
        WHOLE,
        /** Connections break, none can be made. */
        CUT,
        /** Whatever is sent arrives late. */
        SLOW,
        /** Connections stand, nothing arrives, nobody is told; what was lost stays lost. */
        HALF_OPEN
    }

    private static final Duration DELAY = Duration.ofMillis(200);
    private static final int BUFFER = 1 << 16;

    private final ServerSocket server;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Network network = Network.WHOLE;

    TcpProxy(int port, int target) {
        this.target = target;
        try {
            server = new ServerSocket(port, 200, InetAddress.getByName("localhost"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread("accepting", this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    void become(Network next) {
        network = next;
        if (next == Network.CUT) {
            open.forEach(TcpProxy::close);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                if (network == Network.CUT) {
                    close(client);
                } else {
                    thread("connecting", () -> join(client));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket client) {
        var upstream = new Socket();
        open.add(client);
        open.add(upstream);
        try {
            client.setTcpNoDelay(true);
            upstream.setTcpNoDelay(true);
            upstream.connect(new InetSocketAddress("localhost", target), 2_000);
        } catch (IOException away) {
            end(client, upstream);
            return;
        }
        var lost = new AtomicBoolean();
        thread("to-" + target, () -> pump(client, upstream, lost));
        pump(upstream, client, lost);
    }

    /** @param lost whether something was swallowed: from then on everything is, as by a peer that has forgotten us */
    private void pump(Socket from, Socket to, AtomicBoolean lost) {
        var buffer = new byte[BUFFER];
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (network == Network.HALF_OPEN) {
                    lost.set(true);
                }
                if (network == Network.SLOW) {
                    LockSupport.parkNanos(DELAY.toNanos());
                }
                if (!lost.get()) {
                    out.write(buffer, 0, read);
                }
            }
        } catch (IOException broken) {
            // The other side is told below.
        }
        if (lost.get()) {
            // Nobody is told. Some time later the test is over.
            LockSupport.parkNanos(TimeUnit.MINUTES.toNanos(2));
        }
        end(from, to);
    }

    private void end(Socket... sockets) {
        for (var socket : sockets) {
            open.remove(socket);
            close(socket);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // So it is closed.
        }
    }

    private static void thread(String name, Runnable work) {
        var thread = new Thread(work, "proxy-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException closedAlready) {
            // So it is closed.
        }
        open.forEach(TcpProxy::close);
    }
}
