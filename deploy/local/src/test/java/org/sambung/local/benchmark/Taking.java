package org.sambung.local.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.sambung.testing.Ports;

/**
 * From the answer of a facility registered in agreements-service to its row in referral-service. The consumer's table is
 * looked at every two milliseconds over one connection, for what is under way.
 */
final class Taking implements Trial {

    private static final long BETWEEN_LOOKS = 2_000_000;

    private volatile Followed followed;

    @Override
    public String name() {
        return "effect";
    }

    @Override
    public void run(Site site) throws SQLException {
        var port = Ports.free();
        var agreements = site.ground().service("agreements-service", port);
        agreements.readyAt(port);
        var token = site.ground()
                .token("benchmark-registrar", Map.of("roles", List.of("registrar"), "name", "Registrar Demo"));
        var watching = new Thread(() -> watch(site.ground().referrals()), "effect");
        watching.start();
        try {
            follow(site, "effect.warm-up", port, token);
            follow(site, "effect", port, token);
        } finally {
            watching.interrupt();
            site.ground().stop(agreements);
        }
    }

    private void follow(Site site, String name, int port, String token) {
        var now = new Followed();
        followed = now;
        site.arrive(name + ".create", port, Telling.PER_SECOND, () -> facility(token)
                .telling(now::answered));
        site.figures().latencies(name + ".answer-to-effect", now.latencies());
    }

    private static Request facility(String token) {
        return Request.post("/v1/facilities", token, """
                {"name": "Rutan Uji %s", "type": "RUTAN", "class": "IIA", "region": "ID-KT", "timeZone": "WIB"}""".formatted(UUID.randomUUID()), 201);
    }

    private void watch(ReferralsDatabase database) {
        try (var connection = database.superuser()) {
            while (!Thread.currentThread().isInterrupted()) {
                look(connection);
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void look(Connection connection) throws SQLException {
        var now = followed;
        var underWay = now == null ? new UUID[0] : now.underWay();
        if (underWay.length == 0) {
            return;
        }
        try (var select = connection.prepareStatement("select id from known_facility where id = any (?)")) {
            select.setArray(1, connection.createArrayOf("uuid", underWay));
            try (var row = select.executeQuery()) {
                var at = System.nanoTime();
                while (row.next()) {
                    now.arrived(row.getObject(1, UUID.class), at);
                }
            }
        }
    }
}
