package org.sambung.local.benchmark;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sambung.testing.Directory;
import org.sambung.testing.IdentityProvider;
import org.sambung.testing.KafkaBroker;
import org.sambung.testing.Keys;
import org.sambung.testing.Ports;
import org.sambung.testing.Postgres;

/** PostgreSQL, Kafka and an OpenID provider of its own for one run, and what is started on them. */
final class Ground implements AutoCloseable {

    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(5);

    private final Settings settings;
    private final Path root = Path.of(System.getProperty("sambung.root", ".")).toAbsolutePath();
    private final Path directory = Directory.forOneRun();
    private final int kafkaPort = Ports.free();
    private final Deque<RunningJvm> running = new ArrayDeque<>();
    private final Map<String, Long> pids = new HashMap<>();
    final String aeadKeys = Keys.aead();
    private final String hashKeys = Keys.prf();
    private final Postgres postgres;
    private final IdentityProvider identityProvider;

    Ground(Settings settings) {
        this.settings = settings;
        try {
            postgres = Postgres.start(directory, 0, Postgres.DURABLE);
            identityProvider = IdentityProvider.start(Ports.free());
            startKafka();
            demandDurability();
            pids.put("postgres", postmaster());
            pids.put("load", ProcessHandle.current().pid());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void demandDurability() throws SQLException {
        try (var connection = superuser("referrals");
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select current_setting('fsync'), current_setting('synchronous_commit')")) {
            row.next();
            if (!row.getString(1).equals("on") || !row.getString(2).equals("on")) {
                throw new IllegalStateException("commits are answered before they are on disk");
            }
        }
    }

    private void startKafka() {
        var kafka = started(new RunningJvm(
                "kafka",
                logs(),
                Path.of(System.getProperty("java.home")),
                List.of(
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaBroker.class.getName(),
                        directory.toString(),
                        Integer.toString(kafkaPort),
                        Integer.toString(Ports.free())),
                Map.of()));
        kafka.listeningOn(kafkaPort);
        KafkaBroker.createTopics(kafka());
    }

    /** A service; not yet ready when this returns. */
    RunningJvm service(String name, int port) {
        return service(name, port, new Packaging(settings.java(), List.of(), Packaging.USUAL));
    }

    RunningJvm service(String name, int port, Packaging packaging) {
        return started(new RunningJvm(
                name,
                logs(),
                packaging.java(),
                arguments(packaging.more(), packaging.jar(root.resolve(name))),
                Map.of(
                        "QUARKUS_HTTP_HOST",
                        "127.0.0.1",
                        "SAMBUNG_PORT",
                        Integer.toString(port),
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        url("${sambung.database}"),
                        "QUARKUS_FLYWAY_MIGRATE_AT_START",
                        "true",
                        "QUARKUS_FLYWAY_PASSWORD",
                        "trusted",
                        "KAFKA_BOOTSTRAP_SERVERS",
                        kafka(),
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                        identityProvider.url(),
                        "SAMBUNG_SEAL_KEYSET",
                        aeadKeys,
                        "SAMBUNG_SEAL_HASH_KEYSET",
                        hashKeys,
                        "SAMBUNG_WEBHOOK_ALLOWED_ADDRESSES",
                        "localhost")));
    }

    /** The minimal endpoint, on the referral service's database. */
    RunningJvm minimal(int port) {
        return minimal(port, new Packaging(settings.java(), List.of(), Packaging.USUAL));
    }

    RunningJvm minimal(int port, Packaging packaging) {
        return started(new RunningJvm(
                "minimal",
                logs(),
                packaging.java(),
                arguments(packaging.more(), packaging.jar(root.resolve("deploy/local/minimal"))),
                Map.of(
                        "QUARKUS_HTTP_PORT",
                        Integer.toString(port),
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        url("referrals") + "?currentSchema=" + Baseline.SCHEMA,
                        "QUARKUS_DATASOURCE_USERNAME",
                        "referrals_owner")));
    }

    private List<String> arguments(List<String> more, Path jar) {
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: build first");
        }
        var arguments = new ArrayList<>(settings.jvm());
        arguments.addAll(more);
        arguments.add("-jar");
        arguments.add(jar.toString());
        return arguments;
    }

    private RunningJvm started(RunningJvm process) {
        running.push(process);
        pids.put(process.name(), process.pid());
        return process;
    }

    void stop(RunningJvm process) {
        process.close();
        running.remove(process);
        pids.remove(process.name());
    }

    /** Processor seconds that each party has used so far. */
    Map<String, Double> processorSeconds() {
        var used = new HashMap<String, Double>();
        pids.forEach((name, pid) -> used.put(name, ProcFiles.processorSecondsOfFamily(pid)));
        // Its children are the others.
        used.put("load", ProcFiles.processorSeconds(pids.get("load")));
        return used;
    }

    /** Waits until nothing of what was written is still being worked on behind the answers; how long that took. */
    Duration settled() {
        var begin = Instant.now();
        try (var connection = superuser("referrals");
                var statement = connection.prepareStatement("select not exists (select from outbox where published_at"
                        + " is null) and not exists (select from audit_pending)")) {
            await("what was written is through")
                    .atMost(LONGEST_DRAIN)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> isTrue(statement));
            return Duration.between(begin, Instant.now());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTrue(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    String token(String subject, Map<String, Object> claims) {
        return identityProvider.token(subject, claims);
    }

    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", "trusted");
    }

    Connection owner(String more) throws SQLException {
        return DriverManager.getConnection(url("referrals") + more, "referrals_owner", "trusted");
    }

    void execute(String database, String sql) throws SQLException {
        try (var connection = superuser(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String kafka() {
        return "localhost:" + kafkaPort;
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + postgres.port() + "/" + database;
    }

    Path directory() {
        return directory;
    }

    private Path logs() {
        return directory.resolve("logs");
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(directory.resolve("postgres-data/postmaster.pid"))
                .get(0)
                .strip());
    }

    @Override
    public void close() {
        // What was started first, the broker, ends last.
        while (!running.isEmpty()) {
            stop(running.peek());
        }
        identityProvider.close();
        postgres.close();
        try {
            Directory.delete(directory);
        } catch (IOException e) {
            System.err.println("could not delete " + directory);
        }
    }
}
